/** Organisations that are paired with each other, typed or taken from a matching run. */
@NullMarked
package org.shoulashou.ledger.organisations;

import org.jspecify.annotations.NullMarked;
