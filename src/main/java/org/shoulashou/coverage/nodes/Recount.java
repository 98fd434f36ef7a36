package org.shoulashou.coverage.nodes;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shoulashou.accounts.Scope;
import org.shoulashou.coverage.counting.Almanac;
import org.shoulashou.coverage.counting.ClassTruth;
import org.shoulashou.directory.figures.RollFigures.ClassLies;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Counts everything from the truth, holds it against what is kept, and names each difference. */
@Component
class Recount {

    private static final int PIECE = 50;

    private final ReadTruth truth;
    private final Nodes nodes;
    private final DueNodes due;
    private final CountAgain count;

    Recount(ReadTruth truth, Nodes nodes, DueNodes due, CountAgain count) {
        this.truth = truth;
        this.nodes = nodes;
        this.due = due;
        this.count = count;
    }

    /**
     * @param line    of the class, school or place
     * @param what    differs, for whoever looks into it
     * @param figures which, where they do
     */
    record Difference(List<String> line, String what, String figures) {

        boolean isAt(Difference other) {
            return line.get(0).equals(other.line.get(0)) && what.equals(other.what);
        }

        @Override
        public String toString() {
            return (line.get(0) + ": " + what + " " + figures).strip();
        }
    }

    record Compared(long classes, List<Difference> differences) {

        Compared inBoth(Compared first) {
            return new Compared(
                    classes,
                    differences.stream()
                            .filter(each -> first.differences.stream().anyMatch(each::isAt))
                            .toList());
        }
    }

    /** In a house that lives, what differs is looked at once more: what has only happened meanwhile is gone by then. */
    Mono<Compared> compare() {
        return once().flatMap(first ->
                first.differences().isEmpty() ? Mono.just(first) : once().map(again -> again.inBoth(first)));
    }

    /** What is still due is counted first: it is no difference, only late. */
    private Mono<Compared> once() {
        Books books = new Books();
        return count.all()
                .then(truth.almanac())
                .flatMap(almanac -> walk(almanac, books))
                .then(Mono.fromRunnable(books::add))
                .thenMany(nodes.sums().doOnNext(books::compareSum))
                .thenMany(nodes.idsOfClasses().doOnNext(books::compareClass))
                .then(Mono.fromSupplier(books::closed));
    }

    /** Counts what differs again, and everything around it. */
    Mono<Void> mend(List<Difference> differences) {
        return Flux.fromIterable(differences)
                .concatMap(difference -> due.mark(difference.line()))
                .then(Mono.defer(count::all));
    }

    private Mono<Void> walk(Almanac almanac, Books books) {
        return Mono.just("").expand(id -> piece(id, almanac, books)).then();
    }

    private Mono<String> piece(String after, Almanac almanac, Books books) {
        return truth.classesAfter(after, PIECE)
                .map(ClassLies::id)
                .collectList()
                .filter(ids -> !ids.isEmpty())
                .delayUntil(ids -> enter(ids, almanac, books))
                .map(ids -> ids.get(ids.size() - 1));
    }

    private Mono<Void> enter(List<String> ids, Almanac almanac, Books books) {
        List<String> keys = ids.stream().map(id -> Scope.schoolClass(id).key()).toList();
        Mono<Map<String, Node>> kept = nodes.withIds(keys).collectMap(Node::id, Function.identity());
        return kept.zipWith(truth.of(ids))
                .doOnNext(both -> books.enter(counted(both.getT2(), almanac), both.getT1()))
                .then();
    }

    private static List<Node> counted(List<ClassTruth> truths, Almanac almanac) {
        return truths.stream()
                .map(one -> CountAgain.counted(null, one, almanac))
                .collect(Collectors.toList());
    }
}
