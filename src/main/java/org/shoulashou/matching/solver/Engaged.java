package org.shoulashou.matching.solver;

/**
 * A class with pairs of which a question does not tell, because somebody of them may not be seen now or they are of
 * another year. Where a cap counts classes or schools it is counted.
 *
 * @param termOnly whether its pairs count only where all years count together
 */
public record Engaged(Side side, String place, String school, String schoolClass, boolean termOnly) {}
