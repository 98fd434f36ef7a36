/** Units that support a township's League committee for a year. */
@NullMarked
package org.shoulashou.ledger.cobuilding;

import org.jspecify.annotations.NullMarked;
