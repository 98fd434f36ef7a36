/** Which classes and schools have friends, where a cap counts those and not the pairs of their pupils. */
@NullMarked
package org.shoulashou.matching.solver.opening;

import org.jspecify.annotations.NullMarked;
