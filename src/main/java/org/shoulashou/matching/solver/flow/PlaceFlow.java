package org.shoulashou.matching.solver.flow;

import java.util.Arrays;
import org.shoulashou.matching.solver.model.Crowd;
import org.shoulashou.matching.solver.model.Problem;

/**
 * How many pairs there can be at all, between the kinds of pupils of cities and counties: classes and blocked pairs
 * apart, so that nothing can have more. Where every city reaches every county all meet in one place.
 */
public final class PlaceFlow {

    private final Problem problem;
    private final int inlandKinds;
    private final int partnerKinds;
    private final int[][] inland;
    private final int[][] partner;
    private final Network network;
    private final int cityNodes;
    private final int countyNodes;
    private final int meetingNodes;
    private final int source;
    private final int[] countyArc;
    private int back;
    private final NetworkSimplex solved;

    private PlaceFlow(Problem problem) {
        this.problem = problem;
        this.inlandKinds = problem.kinds().may().length;
        this.partnerKinds =
                inlandKinds == 0 ? kinds(problem.partner()) : problem.kinds().may()[0].length;
        this.inland = count(problem.inland(), problem.cities(), inlandKinds);
        this.partner = count(problem.partner(), problem.counties(), partnerKinds);
        this.cityNodes = problem.cities() * inlandKinds;
        this.countyNodes = cityNodes + problem.cities();
        this.meetingNodes = countyNodes + problem.counties() * partnerKinds + problem.counties();
        this.source = meetingNodes + inlandKinds + partnerKinds;
        this.countyArc = new int[problem.counties()];
        this.network = new Network(source + 2, 1024);
        addSides();
        if (problem.everyoneReachesAll()) addMeeting();
        else addReach();
        this.solved = new NetworkSimplex(network);
        solved.solve();
    }

    public static PlaceFlow of(Problem problem) {
        return new PlaceFlow(problem);
    }

    /** Told by the others where there are any; of one side alone by itself. */
    private static int kinds(Crowd alone) {
        return Arrays.stream(alone.groupKind()).max().orElse(-1) + 1;
    }

    private static int[][] count(Crowd crowd, int places, int kinds) {
        int[][] count = new int[places][kinds];
        int[] classes = crowd.classOfGroups();
        for (int group = 0; group < crowd.groups(); group++) {
            count[crowd.placeOf()[classes[group]]][crowd.groupKind()[group]] += crowd.groupSize(group);
        }
        return count;
    }

    private void addSides() {
        int most = problem.mostPairs();
        for (int city = 0; city < problem.cities(); city++) {
            network.arc(source, cityNodes + city, Math.min(most, problem.caps().city()[city]), 0);
            for (int kind = 0; kind < inlandKinds; kind++) {
                if (inland[city][kind] > 0) network.arc(cityNodes + city, ofCity(city, kind), inland[city][kind], 0);
            }
        }
        int counties = countyNodes + problem.counties() * partnerKinds;
        for (int county = 0; county < problem.counties(); county++) {
            int cap = Math.min(most, problem.caps().county()[county]);
            countyArc[county] = network.arc(counties + county, source + 1, cap, 0);
            for (int kind = 0; kind < partnerKinds; kind++) {
                int count = partner[county][kind];
                if (count > 0) network.arc(ofCounty(county, kind), counties + county, count, 0);
            }
        }
        back = network.arc(source + 1, source, most, -1);
    }

    private int ofCity(int city, int kind) {
        return city * inlandKinds + kind;
    }

    private int ofCounty(int county, int kind) {
        return countyNodes + county * partnerKinds + kind;
    }

    private void addMeeting() {
        int most = problem.mostPairs();
        for (int city = 0; city < problem.cities(); city++) {
            for (int kind = 0; kind < inlandKinds; kind++) {
                if (inland[city][kind] > 0) network.arc(ofCity(city, kind), meetingNodes + kind, inland[city][kind], 0);
            }
        }
        for (int kind = 0; kind < inlandKinds; kind++) {
            for (int other = 0; other < partnerKinds; other++) {
                if (!problem.kinds().may(kind, other)) continue;
                network.arc(meetingNodes + kind, meetingNodes + inlandKinds + other, most, 0);
            }
        }
        for (int county = 0; county < problem.counties(); county++) {
            for (int kind = 0; kind < partnerKinds; kind++) {
                int count = partner[county][kind];
                if (count > 0) network.arc(meetingNodes + inlandKinds + kind, ofCounty(county, kind), count, 0);
            }
        }
    }

    private void addReach() {
        for (int city = 0; city < problem.cities(); city++) {
            for (int county : problem.reach()[city]) addLink(city, county);
        }
    }

    private void addLink(int city, int county) {
        for (int kind = 0; kind < inlandKinds; kind++) {
            if (inland[city][kind] == 0) continue;
            for (int other = 0; other < partnerKinds; other++) {
                int most = Math.min(inland[city][kind], partner[county][other]);
                if (most > 0 && problem.kinds().may(kind, other)) {
                    network.arc(ofCity(city, kind), ofCounty(county, other), most, 0);
                }
            }
        }
    }

    public int pairs() {
        return solved.flow(back);
    }

    /** How many of the pairs each county gets. */
    public int[] pairsOfCounties() {
        return Arrays.stream(countyArc).map(solved::flow).toArray();
    }
}
