package org.shoulashou.matching.solver.model;

import java.util.Arrays;

/**
 * Who is whose friend: for each pupil of either side the other, or {@link #NOBODY}.
 *
 * @param ofInland  of each inland pupil
 * @param ofPartner of each partner pupil
 */
public record Friends(int[] ofInland, int[] ofPartner) {

    public static final int NOBODY = -1;

    public static Friends none(Problem problem) {
        int[] inland = new int[problem.inland().pupils()];
        int[] partner = new int[problem.partner().pupils()];
        Arrays.fill(inland, NOBODY);
        Arrays.fill(partner, NOBODY);
        return new Friends(inland, partner);
    }

    public static Friends of(Problem problem, int[] ofInland) {
        Friends friends = none(problem);
        for (int i = 0; i < ofInland.length; i++) {
            if (ofInland[i] != NOBODY) friends.join(i, ofInland[i]);
        }
        return friends;
    }

    public void join(int i, int j) {
        ofInland[i] = j;
        ofPartner[j] = i;
    }

    public void part(int i) {
        if (ofInland[i] != NOBODY) ofPartner[ofInland[i]] = NOBODY;
        ofInland[i] = NOBODY;
    }

    public int pairs() {
        int pairs = 0;
        for (int friend : ofInland) if (friend != NOBODY) pairs++;
        return pairs;
    }

    public Friends copy() {
        return new Friends(ofInland.clone(), ofPartner.clone());
    }
}
