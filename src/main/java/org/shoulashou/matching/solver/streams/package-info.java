/**
 * The question pupil by pupil, as OptaPlanner's constraint streams read it: each rule one sentence with its reason. Small
 * answers are explained by it, and every other way of counting is held against it.
 */
@NullMarked
package org.shoulashou.matching.solver.streams;

import org.jspecify.annotations.NullMarked;
