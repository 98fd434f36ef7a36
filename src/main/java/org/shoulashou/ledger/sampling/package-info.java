/** Spot checks: which accepted reports are looked at again is drawn by a seed that everybody may repeat. */
@NullMarked
package org.shoulashou.ledger.sampling;

import org.jspecify.annotations.NullMarked;
