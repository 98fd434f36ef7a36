package org.shoulashou.matching.solver.model;

import java.util.Arrays;

/** Finds the partner classes that an inland class may have pairs with, ascending. */
public final class PartnersOfClass {

    private final Problem problem;
    private final int[][] byCounty;
    private int[] found = new int[64];

    public PartnersOfClass(Problem problem) {
        this.problem = problem;
        this.byCounty = problem.partner().classesByPlace(problem.counties());
    }

    public int[] of(int a) {
        int count = 0;
        for (int county : problem.reach()[problem.inland().placeOf()[a]]) {
            for (int b : byCounty[county]) {
                if (!mayHavePairs(a, b)) continue;
                if (count == found.length) found = Arrays.copyOf(found, count * 2);
                found[count++] = b;
            }
        }
        int[] partners = Arrays.copyOf(found, count);
        Arrays.sort(partners);
        return partners;
    }

    private boolean mayHavePairs(int a, int b) {
        return problem.room(a, b) >= problem.need(a, b) && mayKinds(a, b);
    }

    private boolean mayKinds(int a, int b) {
        Crowd inland = problem.inland();
        Crowd partner = problem.partner();
        for (int x = inland.classGroups()[a]; x < inland.classGroups()[a + 1]; x++) {
            boolean[] may = problem.kinds().may()[inland.groupKind()[x]];
            for (int y = partner.classGroups()[b]; y < partner.classGroups()[b + 1]; y++) {
                if (may[partner.groupKind()[y]]) return true;
            }
        }
        return false;
    }
}
