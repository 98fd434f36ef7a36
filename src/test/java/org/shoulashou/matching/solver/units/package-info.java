@NullMarked
package org.shoulashou.matching.solver.units;

import org.jspecify.annotations.NullMarked;
