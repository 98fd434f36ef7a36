/** How the program starts and speaks to the person who started it: the clock, the announcement, plain refusals. */
@NullMarked
package org.shoulashou.platform.start;

import org.jspecify.annotations.NullMarked;
