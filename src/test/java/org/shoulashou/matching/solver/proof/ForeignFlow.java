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
 * asked once for every set of class pairs that might be open. Township shares and narrow classes it does not know.
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
        Graph<String, DefaultWeightedEdge> graph = new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
        Map<DefaultWeightedEdge, Integer> most = new HashMap<>();
        int all = inland.size();
        add(graph, most, "source", "sink", all, NO_PAIR);
        add(graph, most, "source", "start", rest(Quota.Per.PROGRAMME, ""), 0);
        for (Candidate one : inland) {
            add(graph, most, "start", one.place(), rest(Quota.Per.EACH_CITY, one.place()), 0);
            add(graph, most, one.place(), one.pupil(), 1, 0);
        }
        for (Candidate other : partner) {
            add(graph, most, other.pupil(), other.place(), 1, 0);
            add(graph, most, other.place(), "sink", rest(Quota.Per.EACH_COUNTY, other.place()), 0);
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
        keep(found, points - (long) question.programme().weights().openedClassPair() * Integer.bitCount(open));
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
