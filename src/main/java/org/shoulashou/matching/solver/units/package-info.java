/** Classes and schools as what is paired: each of them is told by its pupils, and the engine is the same. */
@NullMarked
package org.shoulashou.matching.solver.units;

import org.jspecify.annotations.NullMarked;
