/** What is due, what is late and who holds it. */
@NullMarked
package org.shoulashou.ledger.board;

import org.jspecify.annotations.NullMarked;
