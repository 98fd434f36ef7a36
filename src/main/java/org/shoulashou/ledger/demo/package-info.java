/** A few made-up reports for the demonstration. */
@NullMarked
package org.shoulashou.ledger.demo;

import org.jspecify.annotations.NullMarked;
