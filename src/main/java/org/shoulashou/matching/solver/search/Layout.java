package org.shoulashou.matching.solver.search;

import org.shoulashou.matching.solver.model.Problem;

/**
 * Which node of the residual network stands for what: inland pupils, partner pupils, cities, townships, counties, and
 * where flow comes from and goes to.
 *
 * @param totalHeld whether the total of pairs itself is held back; otherwise source and sink are one node, the ground
 */
record Layout(
        int partners,
        int cities,
        int towns,
        int counties,
        int source,
        int sink,
        boolean totalHeld,
        int[] cityStart,
        int[] townStart) {

    static Layout of(Problem problem) {
        int partners = problem.inland().pupils();
        int cities = partners + problem.partner().pupils();
        int towns = cities + problem.cities();
        int counties = towns + problem.towns().count();
        int source = counties + problem.counties();
        boolean totalHeld = problem.caps().totalBinds(Math.min(partners, cities - partners));
        return new Layout(
                partners,
                cities,
                towns,
                counties,
                source,
                totalHeld ? source + 1 : source,
                totalHeld,
                problem.inland().placeStart(problem.cities()),
                problem.partner().townStart(problem.towns().count()));
    }

    int nodes() {
        return source + 2;
    }
}
