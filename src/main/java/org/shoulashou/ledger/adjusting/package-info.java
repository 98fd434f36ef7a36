/** Other amounts than the published ones: one person asks, another decides. */
@NullMarked
package org.shoulashou.ledger.adjusting;

import org.jspecify.annotations.NullMarked;
