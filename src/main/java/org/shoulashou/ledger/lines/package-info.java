/** What stands against each row of a plan: target, figure, rate and gap, in the places that the reader has to do with. */
@NullMarked
package org.shoulashou.ledger.lines;

import org.jspecify.annotations.NullMarked;
