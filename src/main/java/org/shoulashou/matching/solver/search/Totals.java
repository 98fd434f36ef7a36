package org.shoulashou.matching.solver.search;

/**
 * What friendships come to.
 *
 * @param pairs     how many
 * @param points    of all of them
 * @param opening   taken off for opened class pairs
 * @param deviation of all townships from their fair shares
 * @param shortage  how many pairs class pairs lack that have too few
 */
record Totals(int pairs, long points, long opening, int deviation, int shortage) {}
