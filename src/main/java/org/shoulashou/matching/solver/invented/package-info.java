/** Pupils that do not exist, for trying a programme out at any size. The same seed invents the same pupils. */
@NullMarked
package org.shoulashou.matching.solver.invented;

import org.jspecify.annotations.NullMarked;
