package org.shoulashou.matching.solver.engine;

import java.util.Arrays;
import org.shoulashou.matching.solver.model.Crowd;
import org.shoulashou.matching.solver.model.Friends;
import org.shoulashou.matching.solver.model.PartnersOfClass;
import org.shoulashou.matching.solver.model.Problem;

/**
 * Finds friends for whoever a flow between classes could not see to, because somebody is blocked: by the shortest chain
 * of pupils who each take another friend. When there is no such chain, nobody can have more pairs.
 */
final class TopUp {

    private static final int UNSEEN = -2;
    private static final int START = -1;

    private final Problem problem;
    private final Friends friends;
    private final Crowd inland;
    private final Crowd partner;
    private final PartnersOfClass partners;
    private final int[][] partnersOfClass;
    private final int cities;
    private final int counties;
    private final int firstPartner;
    private final int[] before;
    private final int[] queue;
    private final int[] inCity;
    private final int[] inCounty;
    private final int[] cityStart;
    private final int[][] classesOfCounty;
    private int queued;

    private TopUp(Problem problem, Friends friends) {
        this.problem = problem;
        this.friends = friends;
        this.inland = problem.inland();
        this.partner = problem.partner();
        this.partners = new PartnersOfClass(problem);
        this.partnersOfClass = new int[inland.classes()][];
        this.firstPartner = inland.pupils();
        this.cities = firstPartner + partner.pupils();
        this.counties = cities + problem.cities();
        this.before = new int[counties + problem.counties()];
        this.queue = new int[before.length];
        this.inCity = new int[problem.cities()];
        this.inCounty = new int[problem.counties()];
        this.cityStart = inland.placeStart(problem.cities());
        this.classesOfCounty = partner.classesByPlace(problem.counties());
        for (int i = 0; i < inland.pupils(); i++) {
            if (friends.ofInland()[i] == Friends.NOBODY) continue;
            inCity[cityOf(i)]++;
            inCounty[countyOf(friends.ofInland()[i])]++;
        }
    }

    /** The number of pairs that cannot be exceeded, which is {@code wanted} unless less is proven. */
    static int fill(Problem problem, Friends friends, int wanted) {
        int pairs = friends.pairs();
        if (pairs >= wanted || problem.least() > 1) return wanted;
        TopUp topUp = new TopUp(problem, friends);
        while (pairs < wanted && topUp.one()) pairs++;
        return problem.anyNarrow() ? wanted : pairs;
    }

    private boolean one() {
        Arrays.fill(before, UNSEEN);
        queued = 0;
        for (int city = 0; city < problem.cities(); city++) {
            if (inCity[city] < problem.caps().city()[city]) see(cities + city, START);
        }
        for (int next = 0; next < queued; next++) {
            int end = visit(queue[next]);
            if (end < 0) continue;
            turn(end);
            return true;
        }
        return false;
    }

    private void see(int node, int from) {
        if (before[node] != UNSEEN) return;
        before[node] = from;
        queue[queued++] = node;
    }

    /** The partner pupil whose county has room for one more, or -1. */
    private int visit(int node) {
        if (node < firstPartner) visitInland(node);
        else if (node < cities) return visitPartner(node);
        else if (node < counties) visitCity(node);
        else visitCounty(node);
        return -1;
    }

    private void visitInland(int i) {
        int a = inland.classOf()[i];
        if (partnersOfClass[a] == null) partnersOfClass[a] = wide(a);
        for (int b : partnersOfClass[a]) {
            for (int j = partner.classStart()[b]; j < partner.classStart()[b + 1]; j++) {
                boolean fresh = before[firstPartner + j] == UNSEEN && friends.ofInland()[i] != j;
                if (fresh && problem.points().may(i, j)) see(firstPartner + j, i);
            }
        }
        if (friends.ofInland()[i] != Friends.NOBODY) see(cities + cityOf(i), i);
    }

    /** Where two classes may have fewer pairs than they could, the flow alone counts them. */
    private int[] wide(int a) {
        return Arrays.stream(partners.of(a))
                .filter(b -> !problem.isNarrow(a, b))
                .toArray();
    }

    private int visitPartner(int node) {
        int j = node - firstPartner;
        int county = countyOf(j);
        int friend = friends.ofPartner()[j];
        if (friend != Friends.NOBODY) {
            see(friend, node);
            return -1;
        }
        if (inCounty[county] < problem.caps().county()[county]) return node;
        see(counties + county, node);
        return -1;
    }

    /** Whoever gave a seat of the city's quota back leaves it to somebody else. */
    private void visitCity(int node) {
        int city = node - cities;
        for (int i = cityStart[city]; i < cityStart[city + 1]; i++) {
            if (friends.ofInland()[i] == Friends.NOBODY) see(i, node);
        }
    }

    private void visitCounty(int node) {
        for (int b : classesOfCounty[node - counties]) {
            for (int j = partner.classStart()[b]; j < partner.classStart()[b + 1]; j++) {
                if (friends.ofPartner()[j] != Friends.NOBODY) see(firstPartner + j, node);
            }
        }
    }

    /** Goes back from the end: whoever a pupil was reached from takes that pupil. */
    private void turn(int end) {
        inCounty[countyOf(end - firstPartner)]++;
        int node = end;
        int length = 0;
        for (int at = end; at != START; at = before[at]) queue[length++] = at;
        for (int at = length - 1; at > 0; at--) {
            if (isPartner(queue[at]) && queue[at - 1] < firstPartner) friends.part(queue[at - 1]);
            if (queue[at] < firstPartner && isCity(queue[at - 1])) friends.part(queue[at]);
        }
        for (; before[node] != START; node = before[node]) {
            if (isPartner(node) && before[node] < firstPartner) friends.join(before[node], node - firstPartner);
        }
        inCity[node - cities]++;
    }

    private boolean isPartner(int node) {
        return node >= firstPartner && node < cities;
    }

    private boolean isCity(int node) {
        return node >= cities && node < counties;
    }

    private int cityOf(int i) {
        return inland.placeOf()[inland.classOf()[i]];
    }

    private int countyOf(int j) {
        return partner.placeOf()[partner.classOf()[j]];
    }
}
