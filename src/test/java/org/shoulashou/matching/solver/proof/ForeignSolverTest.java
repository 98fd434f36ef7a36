package org.shoulashou.matching.solver.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jgrapht.Graph;
import org.jgrapht.alg.matching.MaximumWeightBipartiteMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shoulashou.matching.solver.Answer;
import org.shoulashou.matching.solver.Candidate;
import org.shoulashou.matching.solver.Couple;
import org.shoulashou.matching.solver.Question;
import org.shoulashou.matching.solver.Report;
import org.shoulashou.matching.solver.Settings;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.matching.solver.Watcher;
import org.shoulashou.matching.solver.engine.Matchmaker;
import org.shoulashou.programme.Plans;
import org.shoulashou.programme.Programme;

/** Small questions are ones that others solve exactly; where neither townships nor classes cost anything larger ones too. */
class ForeignSolverTest {

    private static final double PAIR = 1e6;

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anAnswerIsWorthWhatAForeignSolverFinds(long seed) {
        Question question = withoutQuotas(new RandomQuestions(seed, 40).withoutClasses());
        Settings settings = new Settings(Duration.ofSeconds(5), Duration.ofSeconds(2), 1);
        Answer answer = new Matchmaker().solve(question, settings, Watcher.NOBODY);
        List<Couple> foreign = foreign(question);
        AnswerCheck check = new AnswerCheck(question);
        assertThat(answer.report().pairs()).isEqualTo(foreign.size());
        assertThat(answer.report().soft()).isEqualTo(check.soft(foreign));
        assertThat(answer.report().bound()).isGreaterThanOrEqualTo(check.soft(foreign));
    }

    static LongStream someSeeds() {
        return LongStream.range(0, 25);
    }

    @ParameterizedTest
    @MethodSource("someSeeds")
    void underQuotasAndWithClassPairsToOpenItIsWorthTheSameAsByForeignFlows(long seed) {
        isWorthTheSame(new RandomQuestions(seed, 16).withoutTownships());
    }

    @ParameterizedTest
    @MethodSource("someSeeds")
    void andSoItIsWhereTownshipsShareThePairsOfTheirCounty(long seed) {
        isWorthTheSame(FairTownshipsTest.inTownships(new RandomQuestions(seed, 9).weighed(), seed));
    }

    private static void isWorthTheSame(Question question) {
        Settings settings = new Settings(Duration.ofSeconds(5), Duration.ofMillis(100), 1);
        Report report =
                new Matchmaker().solve(question, settings, Watcher.NOBODY).report();
        ForeignFlow foreign = new ForeignFlow(question);
        assertThat(report.pairs()).isEqualTo(foreign.pairs()).isEqualTo(report.mostPairs());
        assertThat(report.bound()).isGreaterThanOrEqualTo(foreign.soft());
        assertThat(report.soft()).isEqualTo(foreign.soft());
    }

    private static List<Couple> foreign(Question question) {
        AnswerCheck check = new AnswerCheck(question);
        Graph<String, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        Set<String> pinned = new HashSet<>();
        question.pinned().forEach(pair -> pinned.addAll(List.of(pair.inland(), pair.partner())));
        Set<String> inland = loose(question, Side.INLAND, pinned);
        Set<String> partner = loose(question, Side.PARTNER, pinned);
        inland.forEach(graph::addVertex);
        partner.forEach(graph::addVertex);
        for (String one : inland) {
            for (String other : partner) {
                Couple couple = new Couple(one, other);
                if (check.allowed(couple)) graph.setEdgeWeight(graph.addEdge(one, other), PAIR + check.points(couple));
            }
        }
        Set<Couple> found = new HashSet<>(question.pinned());
        new MaximumWeightBipartiteMatching<>(graph, inland, partner)
                .getMatching()
                .getEdges()
                .forEach(edge -> found.add(
                        inland.contains(graph.getEdgeSource(edge))
                                ? new Couple(graph.getEdgeSource(edge), graph.getEdgeTarget(edge))
                                : new Couple(graph.getEdgeTarget(edge), graph.getEdgeSource(edge))));
        return List.copyOf(found);
    }

    private static Set<String> loose(Question question, Side side, Set<String> pinned) {
        return question.candidates().stream()
                .filter(each -> each.side() == side)
                .map(Candidate::pupil)
                .filter(pupil -> !pinned.contains(pupil))
                .collect(Collectors.toSet());
    }

    private static Question withoutQuotas(Question question) {
        Programme free = Plans.withQuotas(question.programme(), List.of());
        return new Question(free, question.year(), question.candidates(), question.pinned(), question.blocked());
    }
}
