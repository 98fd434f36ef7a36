/** The append-only, hash-chained log of what people did (R16). */
@NullMarked
package org.shoulashou.accounts.log;

import org.jspecify.annotations.NullMarked;
