@NullMarked
package org.shoulashou.matching.solver.search;

import org.jspecify.annotations.NullMarked;
