package org.shoulashou.matching.solver.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.solver.model.Caps;
import org.shoulashou.matching.solver.model.ClassPairs;
import org.shoulashou.matching.solver.model.Crowd;
import org.shoulashou.matching.solver.model.Problem;
import org.shoulashou.matching.solver.model.Townships;

/**
 * Fills the quotas: from each city to its classes' groups, over the class pairs to the groups of partner classes, to
 * their townships and counties. Reaches the largest number of pairs first, and among those what is worth most. Blocked
 * pairs apart, nobody can have more pairs.
 */
public final class ClassFlow {

    private static final int SCALE = 64;

    private final Problem problem;
    private final ClassPairs pairs;
    private final Crowd inland;
    private final Crowd partner;
    private final Nodes nodes;
    private final Network network;
    private final long pairWorth;
    private final @Nullable Meeting meeting;
    private Arcs between = new Arcs(0);
    private int back;
    private final NetworkSimplex solved;

    private ClassFlow(Problem problem, ClassPairs pairs, int[] share) {
        this.problem = problem;
        this.pairs = pairs;
        this.inland = problem.inland();
        this.partner = problem.partner();
        this.nodes = Nodes.of(problem);
        this.meeting = pairs.complete() ? null : new Meeting(problem, nodes);
        this.network = new Network(nodes.count(), pairs.count() * 2 + nodes.count() * 2);
        this.pairWorth =
                2L * (problem.points().best() + problem.points().weights().openedClassPair()) * nodes.count();
        addClassPairs(ExpectedPoints.of(problem, pairs));
        addSides();
        addTownships(share);
        if (meeting != null) meeting.addTo(network);
        this.solved = new NetworkSimplex(network);
        solved.solve();
    }

    /** @param share how many pairs of each township are its fair share */
    public static ClassFlow of(Problem problem, ClassPairs pairs, int[] share) {
        return new ClassFlow(problem, pairs, share);
    }

    private void addClassPairs(float[] expected) {
        between = new Arcs(pairs.count() * 2);
        for (int each = 0; each < pairs.count(); each++) {
            int a = pairs.inland()[each];
            int b = pairs.partner()[each];
            int room = problem.room(a, b);
            double worth = expected[each] - problem.openingCost(a, b) / (double) room;
            long cost = -Math.round(worth * SCALE);
            for (int x = inland.classGroups()[a]; x < inland.classGroups()[a + 1]; x++) {
                for (int y = partner.classGroups()[b]; y < partner.classGroups()[b + 1]; y++) {
                    if (!problem.kinds().may(inland.groupKind()[x], partner.groupKind()[y])) continue;
                    int most = Math.min(room, Math.min(inland.groupSize(x), partner.groupSize(y)));
                    network.arc(nodes.inland(x), nodes.partner(y), most, cost);
                    between.add(x, y);
                }
            }
        }
    }

    private void addSides() {
        int[] inlandClass = inland.classOfGroups();
        for (int x = 0; x < inland.groups(); x++) {
            int city = inland.placeOf()[inlandClass[x]];
            network.arc(nodes.city(city), nodes.inland(x), inland.groupSize(x), 0);
        }
        int[] partnerClass = partner.classOfGroups();
        for (int y = 0; y < partner.groups(); y++) {
            int town = partner.townOf()[partnerClass[y]];
            network.arc(nodes.partner(y), nodes.town(town), partner.groupSize(y), 0);
        }
        for (int city = 0; city < problem.cities(); city++) {
            network.arc(nodes.source(), nodes.city(city), capped(problem.caps().city()[city]), 0);
        }
        for (int county = 0; county < problem.counties(); county++) {
            network.arc(
                    nodes.county(county), nodes.sink(), capped(problem.caps().county()[county]), 0);
        }
        back = network.arc(nodes.sink(), nodes.source(), problem.mostPairs(), -pairWorth * SCALE);
    }

    private void addTownships(int[] share) {
        Townships towns = problem.towns();
        for (int town = 0; town < towns.count(); town++) {
            int weight = towns.shares(town) ? towns.weight() * SCALE : 0;
            int welcome = Math.max(0, share[town] - towns.pinned()[town]);
            network.arc(nodes.town(town), nodes.county(towns.countyOf()[town]), welcome, -weight);
            network.arc(nodes.town(town), nodes.county(towns.countyOf()[town]), Caps.NONE, weight);
        }
    }

    private int capped(int cap) {
        return Math.max(0, Math.min(cap, problem.mostPairs()));
    }

    /** The largest number of pairs that there can be. */
    public int pairs() {
        return solved.flow(back);
    }

    /** What these pairs are expected to be worth in all; may be less than nothing. */
    public double worth() {
        return -(solved.cost() / (double) SCALE + (double) pairWorth * pairs());
    }

    /** What is to be paired between groups, the most at once first. */
    public List<Order> orders() {
        List<Order> orders = new ArrayList<>();
        for (int arc = 0; arc < between.count; arc++) {
            if (solved.flow(arc) > 0) {
                orders.add(new Order(between.inland[arc], between.partner[arc], solved.flow(arc)));
            }
        }
        if (meeting != null) orders.addAll(meeting.orders(solved::flow));
        orders.sort(Comparator.comparingInt(order -> -order.wanted()));
        return orders;
    }

    /** So many pairs between two groups. */
    public record Order(int inlandGroup, int partnerGroup, int wanted) {}

    /** @param reward what a pair counts for in the prices */
    public ClassPrices prices(int reward) {
        double[] city = new double[problem.cities()];
        for (int each = 0; each < city.length; each++) city[each] = above(nodes.city(each), nodes.source(), reward);
        double[] county = new double[problem.counties()];
        for (int each = 0; each < county.length; each++) county[each] = above(nodes.county(each), nodes.sink(), reward);
        Townships towns = problem.towns();
        double[] town = new double[towns.count()];
        for (int each = 0; each < town.length; each++) {
            town[each] = above(nodes.town(each), nodes.county(towns.countyOf()[each]), reward);
        }
        double[] inlandGroup = new double[inland.groups()];
        int[] inlandClass = inland.classOfGroups();
        for (int x = 0; x < inlandGroup.length; x++) {
            inlandGroup[x] = above(nodes.inland(x), nodes.city(inland.placeOf()[inlandClass[x]]), reward);
        }
        double[] group = new double[partner.groups()];
        int[] partnerClass = partner.classOfGroups();
        for (int y = 0; y < group.length; y++) {
            group[y] = above(nodes.town(partner.townOf()[partnerClass[y]]), nodes.partner(y), reward);
        }
        double ground = above(nodes.sink(), nodes.source(), reward);
        return new ClassPrices(city, inlandGroup, group, town, county, ground, reward);
    }

    /** The difference of two potentials in points, a pair's worth in it counted as the reward. */
    private double above(int node, int other, int reward) {
        double points = (solved.potential(node) - solved.potential(other)) / (double) SCALE;
        long worths = Math.round(points / pairWorth);
        return points - (double) worths * pairWorth + (double) worths * reward;
    }

    /** The groups of each arc between classes. */
    private static final class Arcs {

        private int[] inland;
        private int[] partner;
        private int count;

        Arcs(int expected) {
            inland = new int[expected];
            partner = new int[expected];
        }

        void add(int x, int y) {
            if (count == inland.length) {
                inland = Arrays.copyOf(inland, count * 2 + 16);
                partner = Arrays.copyOf(partner, count * 2 + 16);
            }
            inland[count] = x;
            partner[count++] = y;
        }
    }
}
