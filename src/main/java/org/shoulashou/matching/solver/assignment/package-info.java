/** Who with whom inside given classes, exactly: the assignment problem. */
@NullMarked
package org.shoulashou.matching.solver.assignment;

import org.jspecify.annotations.NullMarked;
