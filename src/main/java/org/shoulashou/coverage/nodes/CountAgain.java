package org.shoulashou.coverage.nodes;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Scope;
import org.shoulashou.coverage.counting.Almanac;
import org.shoulashou.coverage.counting.ClassTruth;
import org.shoulashou.coverage.counting.CountClass;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Counts what is due: classes from the truth, everything above from what lies in it. What is stored is read before the
 * truth and written only if nobody has written since; so the last who writes has seen all that the one before saw.
 * What it lies in is marked after it is written and before its own mark goes: a crash in between only repeats.
 */
@Component
class CountAgain {

    private static final Logger log = LoggerFactory.getLogger(CountAgain.class);
    private static final int CLASSES_AT_ONCE = 20;

    /** Each class has its own document and its own mark, and the database makes several writes safe in one go. */
    private static final int WRITTEN_AT_ONCE = 8;

    private static final int SUMS_AT_ONCE = 100;

    /** So many classes go before sums get their turn, also while classes never cease to be due. */
    private static final int CLASSES_BEFORE_SUMS = 200;

    /** Schools, then places, the deepest first. */
    private static final List<Integer> SUMS = IntStream.iterate(Due.SCHOOL_RANK, rank -> rank >= 0, CountAgain::above)
            .boxed()
            .toList();

    private final DueNodes due;
    private final Nodes nodes;
    private final ReadTruth truth;

    CountAgain(DueNodes due, Nodes nodes, ReadTruth truth) {
        this.due = due;
        this.nodes = nodes;
        this.truth = truth;
    }

    private static int above(int rank) {
        return rank == Due.SCHOOL_RANK ? Node.MOST_AROUND : rank - 1;
    }

    /** Until nothing is due any more. */
    public Mono<Void> all() {
        return unlessNone(Mono.defer(this::once).repeat().takeUntil(many -> many == 0));
    }

    /**
     * Each class once, and everything around it. What is told of a class that was counted already waits for the next time:
     * while letters pass all afternoon, a class is counted now and then and not for each of them.
     */
    Mono<Void> now() {
        return unlessNone(Mono.defer(this::once).flux());
    }

    private Mono<Void> unlessNone(Flux<Long> work) {
        return due.none().filter(none -> !none).flatMap(some -> work.then());
    }

    /** How many there were. */
    private Mono<Long> once() {
        Walk walk = new Walk();
        return Mono.defer(() -> round(walk))
                .repeat()
                .takeUntil(many -> many == 0)
                .reduce(0L, Long::sum);
    }

    private Mono<Long> round(Walk walk) {
        return Mono.defer(() -> someClasses(walk))
                .repeat(CLASSES_BEFORE_SUMS / CLASSES_AT_ONCE - 1)
                .takeUntil(many -> many < CLASSES_AT_ONCE)
                .reduce(0L, Long::sum)
                .flatMap(classes -> sums().map(sums -> classes + sums));
    }

    /** How far it has come, in the order of the ids; so none has to wait because another is told of again and again. */
    private static final class Walk {

        private final Map<Integer, String> last = new ConcurrentHashMap<>();

        private String after(int rank) {
            return last.getOrDefault(rank, "");
        }

        private void over(Due due) {
            last.put(due.rank(), due.id());
        }
    }

    /** What was told of goes before what only has its turn; half of each where there is much of both. */
    private Mono<Integer> someClasses(Walk walk) {
        return Flux.just(Due.CLASS_RANK, Due.WALKED_RANK)
                .concatMap(rank -> due.ofRank(rank, walk.after(rank), CLASSES_AT_ONCE))
                .doOnNext(walk::over)
                .collectList()
                .delayUntil(this::count)
                .map(List::size);
    }

    /** The almanac is read after the marks: a mark that another programme has made is never counted by the old one. */
    private Mono<Void> count(List<Due> classes) {
        return classes.isEmpty()
                ? Mono.empty()
                : truth.almanac()
                        .flatMap(
                                almanac -> classes(classes, almanac).onErrorResume(failure -> alone(classes, almanac)));
    }

    private Mono<Long> sums() {
        return Flux.fromIterable(SUMS)
                .concatMap(rank -> due.ofRank(rank, "", SUMS_AT_ONCE))
                .concatMap(each -> passingOver(each, sum(each)).thenReturn(each))
                .count();
    }

    private Mono<Void> alone(List<Due> classes, Almanac almanac) {
        return Flux.fromIterable(classes)
                .concatMap(each -> passingOver(each, classes(List.of(each), almanac)))
                .then();
    }

    /** What goes wrong in one keeps none of the others. */
    private Mono<Void> passingOver(Due each, Mono<Void> work) {
        return work.onErrorResume(OptimisticLockingFailureException.class, stale -> Mono.empty())
                .onErrorResume(failure -> postponed(each, failure));
    }

    private Mono<Void> postponed(Due each, Throwable failure) {
        log.warn("{} could not be counted; it is tried again in a minute", each.id(), failure);
        return due.later(each);
    }

    private Mono<Void> classes(List<Due> classes, Almanac almanac) {
        List<String> keys = classes.stream().map(Due::id).toList();
        List<String> ids = keys.stream().map(key -> Scope.ofKey(key).id()).toList();
        return ids.isEmpty()
                ? Mono.empty()
                : nodes.withIds(keys)
                        .collectMap(Node::id)
                        .zipWhen(stored -> truth.of(ids).map(CountAgain::byKey))
                        .flatMapIterable(both -> ready(classes, both.getT1(), both.getT2(), almanac))
                        .flatMap(this::written, WRITTEN_AT_ONCE)
                        .then();
    }

    /** What was kept, and what was counted now; absent where there is none. */
    private record Ready(
            Due due, @Nullable Node before, @Nullable Node next) {}

    private static List<Ready> ready(
            List<Due> classes, Map<String, Node> stored, Map<String, ClassTruth> truths, Almanac almanac) {
        return classes.stream()
                .map(each -> ready(each, stored.get(each.id()), truths.get(each.id()), almanac))
                .toList();
    }

    private static Ready ready(Due each, @Nullable Node before, @Nullable ClassTruth one, Almanac almanac) {
        return new Ready(each, before, one == null ? null : counted(before, one, almanac));
    }

    private static Map<String, ClassTruth> byKey(List<ClassTruth> found) {
        return found.stream()
                .collect(Collectors.toMap(
                        one -> Scope.schoolClass(one.lies().id()).key(), Function.identity()));
    }

    static Node counted(@Nullable Node before, ClassTruth one, Almanac almanac) {
        long version = before == null ? 0 : before.version();
        return Node.ofClass(version, one.lies(), one.seats(), CountClass.of(one, almanac));
    }

    private Mono<Void> sum(Due each) {
        return nodes.withIds(List.of(each.id()))
                .collectList()
                .zipWhen(stored -> nodes.in(each.id()).collectList())
                .flatMap(both -> summed(each, both.getT1(), both.getT2()));
    }

    private Mono<Void> summed(Due each, List<Node> stored, List<Node> children) {
        Node before = stored.isEmpty() ? null : stored.get(0);
        long version = before == null ? 0 : before.version();
        return written(new Ready(each, before, children.isEmpty() ? null : Node.sum(version, children)));
    }

    private Mono<Void> written(Ready ready) {
        return write(ready.before(), ready.next())
                .then(around(ready.before(), ready.next()))
                .then(Mono.defer(() -> due.done(ready.due())));
    }

    private Mono<Void> write(@Nullable Node before, @Nullable Node next) {
        if (next == null) return before == null ? Mono.empty() : nodes.remove(before);
        return before != null && before.says(next) ? Mono.empty() : nodes.save(next);
    }

    /** What it lies in, and what it lay in before it moved. */
    private Mono<Void> around(@Nullable Node before, @Nullable Node next) {
        return Flux.fromStream(Stream.of(before, next).filter(Objects::nonNull))
                .map(node -> node.line().subList(1, node.line().size()))
                .distinct()
                .concatMap(due::mark)
                .then();
    }
}
