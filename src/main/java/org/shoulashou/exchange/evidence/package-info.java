/** Pictures that show that something took place: kept, sealed, seen by the school that sent them alone. */
@NullMarked
package org.shoulashou.exchange.evidence;

import org.jspecify.annotations.NullMarked;
