/** How many pairs each two classes get, and how many pairs there can be at all: a flow of least cost. */
@NullMarked
package org.shoulashou.matching.solver.flow;

import org.jspecify.annotations.NullMarked;
