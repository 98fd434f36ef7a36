/** Classes, schools and organisations as what is paired; the engine is the same. */
@NullMarked
package org.shoulashou.matching.solver.units;

import org.jspecify.annotations.NullMarked;
