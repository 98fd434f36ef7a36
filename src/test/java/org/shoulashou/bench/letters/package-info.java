/** The way of letters under the load of a whole afternoon, against the built jar, and killed in the middle of it. */
@NullMarked
package org.shoulashou.bench.letters;

import org.jspecify.annotations.NullMarked;
