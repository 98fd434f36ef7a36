package org.shoulashou.matching.solver.flow;

import org.shoulashou.matching.solver.model.Problem;

/** Which node stands for what. */
record Nodes(
        int inlandGroups, int partnerGroups, int cities, int towns, int counties, int inlandKinds, int partnerKinds) {

    static Nodes of(Problem problem) {
        return new Nodes(
                problem.inland().groups(),
                problem.partner().groups(),
                problem.cities(),
                problem.towns().count(),
                problem.counties(),
                problem.kinds().inland(),
                problem.kinds().partner());
    }

    int inland(int group) {
        return group;
    }

    int partner(int group) {
        return inlandGroups + group;
    }

    int city(int city) {
        return inlandGroups + partnerGroups + city;
    }

    int town(int town) {
        return city(cities) + town;
    }

    int county(int county) {
        return town(towns) + county;
    }

    int source() {
        return county(counties);
    }

    int sink() {
        return source() + 1;
    }

    /** Where inland pupils of a kind meet. */
    int inlandKind(int kind) {
        return sink() + 1 + kind;
    }

    int partnerKind(int kind) {
        return inlandKind(inlandKinds) + kind;
    }

    int count() {
        return partnerKind(partnerKinds);
    }
}
