/** The house as a whole, from outside: in a browser, and as the jar that operators start. */
@NullMarked
package org.shoulashou.whole;

import org.jspecify.annotations.NullMarked;
