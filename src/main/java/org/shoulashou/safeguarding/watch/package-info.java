/** Looks at the clock and calls whoever has to answer. */
@NullMarked
package org.shoulashou.safeguarding.watch;

import org.jspecify.annotations.NullMarked;
