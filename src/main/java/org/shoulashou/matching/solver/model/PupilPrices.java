package org.shoulashou.matching.solver.model;

/**
 * What one more pupil of each would be worth to friendships, in points.
 *
 * @param city    of each city: what its quota holds back
 * @param inland  of each inland pupil, above the city
 * @param partner of each partner pupil, above the township
 * @param town    of each township, above its county
 * @param county  of each county: what its quota holds back
 * @param ground  what one more pair of all is worth
 */
public record PupilPrices(
        double[] city, double[] inland, double[] partner, double[] town, double[] county, double ground) {}
