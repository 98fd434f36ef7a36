package org.shoulashou.matching.solver.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.shoulashou.matching.solver.Candidate;
import org.shoulashou.matching.solver.Couple;
import org.shoulashou.matching.solver.Question;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.programme.Quota;

/**
 * The best friendships under quotas where every class pair costs something to open, by a foreign solver of flows: it is
 * asked once for every set of class pairs that might be open, and where townships share, once more for every way in which
 * counties could divide the pairs. Narrow classes, and partners of no township beside others, it does not know.
 */
final class ForeignFlow {

    private static final int PAIR = 1_000;
    private static final int NO_PAIR = 1_000_000;

    private final Question question;
    private final AnswerCheck check;
    private final Map<String, Candidate> pupils = new HashMap<>();
    private final List<Candidate> inland = new ArrayList<>();
    private final List<Candidate> partner = new ArrayList<>();
    private final Set<List<String>> openAnyway = new HashSet<>();
    private final List<List<String>> closed = new ArrayList<>();
    private int pairs = -1;
    private long soft = Long.MIN_VALUE;

    ForeignFlow(Question question) {
        this.question = question;
        this.check = new AnswerCheck(question);
        question.candidates().forEach(each -> pupils.put(each.pupil(), each));
        Set<String> pinned = new HashSet<>();
        for (Couple two : question.pinned()) {
            pinned.addAll(List.of(two.inland(), two.partner()));
            openAnyway.add(classes(pupils.get(two.inland()), pupils.get(two.partner())));
        }
        for (Candidate each : question.candidates()) {
            if (!pinned.contains(each.pupil())) (each.side() == Side.INLAND ? inland : partner).add(each);
        }
        for (Candidate one : inland) for (Candidate other : partner) addClosed(one, other);
        for (int open = 0; open < 1 << closed.size(); open++) look(open);
    }

    int pairs() {
        return pairs + question.pinned().size();
    }

    long soft() {
        return soft + check.soft(question.pinned());
    }

    private void addClosed(Candidate one, Candidate other) {
        List<String> classes = classes(one, other);
        boolean fresh = !openAnyway.contains(classes) && !closed.contains(classes);
        if (fresh && check.allowed(new Couple(one.pupil(), other.pupil()))) closed.add(classes);
    }

    private static List<String> classes(Candidate one, Candidate other) {
        return List.of(
                one.school(), one.schoolClass(), one.place(), other.school(), other.schoolClass(), other.place());
    }

    private void look(int open) {
        Set<List<String>> allowed = new HashSet<>(openAnyway);
        for (int each = 0; each < closed.size(); each++) if ((open >> each & 1) == 1) allowed.add(closed.get(each));
        if (opensTooMany(allowed)) return;
        long opening = (long) question.programme().weights().openedClassPair() * Integer.bitCount(open);
        Found most = flow(allowed, Map.of());
        if (!sharesCost()) keep(most.pairs(), most.points() - opening);
        if (!sharesCost() || most.pairs() < pairs) return;
        for (Map<String, Integer> totals : totals(most.pairs())) {
            Found shared = flow(allowed, totals);
            if (shared.pairs() == most.pairs()) keep(shared.pairs(), shared.points() - opening);
        }
    }

    /** What a flow found, and what its pairs are worth where each opens nothing. */
    private record Found(int pairs, long points) {}

    private boolean sharesCost() {
        return question.programme().weights().townshipShare() > 0;
    }

    /** Every way to divide so many pairs among the counties. */
    private List<Map<String, Integer>> totals(int count) {
        List<Map<String, Integer>> totals = new ArrayList<>(List.of(Map.of()));
        for (String county : partner.stream().map(Candidate::place).distinct().toList()) {
            List<Map<String, Integer>> longer = new ArrayList<>();
            for (Map<String, Integer> each : totals) {
                int rest = Math.min(count - sum(each), rest(Quota.Per.EACH_COUNTY, county));
                for (int here = 0; here <= rest; here++) {
                    Map<String, Integer> with = new HashMap<>(each);
                    with.put(county, here);
                    longer.add(with);
                }
            }
            totals = longer;
        }
        return totals.stream().filter(each -> sum(each) == count).toList();
    }

    private static int sum(Map<String, Integer> totals) {
        return totals.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** @param totals how many pairs each county has to have, where that is given */
    private Found flow(Set<List<String>> allowed, Map<String, Integer> totals) {
        Graph<String, DefaultWeightedEdge> graph = new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
        Map<DefaultWeightedEdge, Integer> most = new HashMap<>();
        int all = inland.size();
        add(graph, most, "source", "sink", all, NO_PAIR);
        add(graph, most, "source", "start", rest(Quota.Per.PROGRAMME, ""), 0);
        for (Candidate one : inland) {
            add(graph, most, "start", one.place(), rest(Quota.Per.EACH_CITY, one.place()), 0);
            add(graph, most, one.place(), one.pupil(), 1, 0);
        }
        long unfair = 0;
        for (Map.Entry<String, Integer> total : totals.entrySet())
            unfair += shares(graph, most, total.getKey(), total.getValue());
        for (Candidate other : partner) {
            String county = other.place();
            add(graph, most, other.pupil(), totals.isEmpty() ? county : county + other.township(), 1, 0);
            add(graph, most, county, "sink", totals.getOrDefault(county, rest(Quota.Per.EACH_COUNTY, county)), 0);
        }
        for (Candidate one : inland) {
            for (Candidate other : partner) {
                Couple two = new Couple(one.pupil(), other.pupil());
                boolean may = allowed.contains(classes(one, other)) && check.allowed(two);
                if (may) add(graph, most, one.pupil(), other.pupil(), 1, PAIR - check.points(two));
            }
        }
        double cost = new CapacityScalingMinimumCostFlow<String, DefaultWeightedEdge>()
                .getMinimumCostFlow(new MinimumCostFlowProblemImpl<>(graph, node -> supply(node, all), most::get))
                .getCost();
        int without = (int) (cost / NO_PAIR);
        int found = all - without;
        long points = (long) found * PAIR - Math.round(cost - (double) without * NO_PAIR);
        return new Found(found, points - unfair);
    }

    /** Pairs beyond a township's share cost twice the weight of one; tells what all cost even without, beyond the pinned. */
    private long shares(
            Graph<String, DefaultWeightedEdge> graph,
            Map<DefaultWeightedEdge, Integer> most,
            String county,
            int loose) {
        int weight = question.programme().weights().townshipShare();
        Map<String, Integer> pinned = check.paired(county, question.pinned());
        long base = -(long) weight * (loose + check.deviation(county, question.pinned()));
        Map<String, Integer> shares = check.shares(county, loose + sum(pinned));
        for (Map.Entry<String, Integer> share : shares.entrySet()) {
            int before = pinned.getOrDefault(share.getKey(), 0);
            base += (long) weight * Math.abs(before - share.getValue());
            String town = county + share.getKey();
            add(graph, most, town, county, Math.max(0, share.getValue() - before), 0);
            add(graph, most, town, town + " beyond", loose, 2.0 * weight);
            add(graph, most, town + " beyond", county, loose, 0);
        }
        return base;
    }

    /** A cap of classes or schools lets only some have friends, and those that have some already. */
    private boolean opensTooMany(Set<List<String>> allowed) {
        for (Quota quota : question.programme().quotas()) {
            boolean counts = quota.unit() == Quota.Unit.CLASSES || quota.unit() == Quota.Unit.SCHOOLS;
            if (!counts || quota.kind() != Quota.Kind.CAP) continue;
            List<String> places = quota.per() == Quota.Per.PROGRAMME
                    ? List.of("")
                    : question.programme().placesOf(quota);
            for (String place : places) {
                long before = units(quota, place, openAnyway);
                if (units(quota, place, allowed) > Math.max(quota.amount(), before)) return true;
            }
        }
        return false;
    }

    private static long units(Quota quota, String place, Set<List<String>> open) {
        int side = quota.per() == Quota.Per.EACH_COUNTY ? 3 : 0;
        return open.stream()
                .filter(classes -> place.isEmpty() || classes.get(side + 2).equals(place))
                .map(classes -> classes.get(side)
                        + classes.get(side + 2)
                        + (quota.unit() == Quota.Unit.CLASSES ? classes.get(side + 1) : ""))
                .distinct()
                .count();
    }

    private static int supply(String node, int all) {
        return node.equals("source") ? all : node.equals("sink") ? -all : 0;
    }

    private static void add(
            Graph<String, DefaultWeightedEdge> graph,
            Map<DefaultWeightedEdge, Integer> most,
            String from,
            String to,
            int capacity,
            double cost) {
        graph.addVertex(from);
        graph.addVertex(to);
        DefaultWeightedEdge edge = graph.addEdge(from, to);
        if (edge == null) return;
        graph.setEdgeWeight(edge, cost);
        most.put(edge, capacity);
    }

    private int rest(Quota.Per per, String place) {
        int rest = question.candidates().size();
        for (Quota quota : question.programme().quotas()) {
            boolean counts = Set.of(Quota.Unit.INLAND_PUPILS, Quota.Unit.PERSONS_BOTH_SIDES, Quota.Unit.PAIRS)
                    .contains(quota.unit());
            boolean here = per == Quota.Per.PROGRAMME
                    || question.programme().placesOf(quota).contains(place);
            if (quota.kind() != Quota.Kind.CAP || quota.per() != per || !counts || !here) continue;
            int ofPair = quota.unit() == Quota.Unit.PERSONS_BOTH_SIDES ? 2 : 1;
            rest = Math.min(rest, quota.amount() / ofPair - pinned(per, place));
        }
        return Math.max(0, rest);
    }

    private int pinned(Quota.Per per, String place) {
        return (int) question.pinned().stream()
                .filter(two -> switch (per) {
                    case PROGRAMME -> true;
                    case EACH_CITY -> pupils.get(two.inland()).place().equals(place);
                    case EACH_COUNTY -> pupils.get(two.partner()).place().equals(place);
                })
                .count();
    }

    private void keep(int found, long worth) {
        if (found < pairs) return;
        soft = found > pairs ? worth : Math.max(soft, worth);
        pairs = found;
    }
}
