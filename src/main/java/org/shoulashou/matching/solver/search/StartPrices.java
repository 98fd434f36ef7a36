package org.shoulashou.matching.solver.search;

import org.shoulashou.matching.solver.flow.ClassPrices;
import org.shoulashou.matching.solver.model.Crowd;

/**
 * The prices of a flow between classes, told for each partner pupil, so that they can be cut in parts.
 *
 * @param partner of each partner pupil, above the township
 */
public record StartPrices(double[] city, double[] partner, double[] town, double[] county, double ground) {

    public static StartPrices of(Crowd partner, ClassPrices prices) {
        double[] ofPupil = new double[partner.pupils()];
        for (int group = 0; group < partner.groups(); group++) {
            int from = partner.groupStart()[group];
            int to = partner.groupStart()[group + 1];
            java.util.Arrays.fill(ofPupil, from, to, prices.partnerGroup()[group]);
        }
        return new StartPrices(prices.city(), ofPupil, prices.town(), prices.county(), prices.ground());
    }
}
