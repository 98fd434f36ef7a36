/** The append-only, hash-chained log of what people did (R16). */
@NullMarked
@NamedInterface("log")
package org.shoulashou.accounts.log;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
