/**
 * The question as OptaPlanner solves it: which two classes keep in touch. For every choice the best friendships follow
 * ({@code solver.search}), so that the score of a choice is the score of those.
 */
@NullMarked
package org.shoulashou.matching.solver.plan;

import org.jspecify.annotations.NullMarked;
