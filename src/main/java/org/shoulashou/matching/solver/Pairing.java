package org.shoulashou.matching.solver;

import java.util.List;

/**
 * Two pupils who become friends.
 *
 * @param points what the programme's weights give for the two alone
 */
public record Pairing(String inland, String partner, int points, List<Reason> reasons) {

    public Pairing {
        reasons = List.copyOf(reasons);
    }
}
