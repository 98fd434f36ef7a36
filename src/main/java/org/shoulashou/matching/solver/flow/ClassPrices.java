package org.shoulashou.matching.solver.flow;

/**
 * What one more pupil of each would be worth, in points; where pairs are short, by {@code reward} more.
 *
 * @param city         of each city: what its quota holds back
 * @param inlandGroup  of each inland group, above its city
 * @param partnerGroup of each partner group, above its township
 * @param town         of each township, above its county
 * @param county       of each county: what its quota holds back
 * @param ground       what one more pair of all is worth
 */
public record ClassPrices(
        double[] city,
        double[] inlandGroup,
        double[] partnerGroup,
        double[] town,
        double[] county,
        double ground,
        int reward) {}
