package org.shoulashou.coverage.months;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.ScopeKind;
import org.shoulashou.coverage.counting.Almanac;
import org.shoulashou.coverage.counting.ClassTruth;
import org.shoulashou.coverage.counting.CountClass;
import org.shoulashou.coverage.counting.Counts;
import org.shoulashou.coverage.counting.Key;
import org.shoulashou.coverage.counting.Past;
import org.shoulashou.coverage.counting.Tally;
import org.shoulashou.coverage.months.ClosedMonth.Stand;
import org.shoulashou.coverage.nodes.Node;
import org.shoulashou.coverage.nodes.ReadTruth;
import org.shoulashou.coverage.pages.NameNodes;
import org.shoulashou.directory.figures.RollFigures.ClassLies;
import org.shoulashou.platform.jobs.JobWork;
import org.shoulashou.platform.jobs.Step;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Writes down the figures of a month: first the classes, counted from the truth as it was at one moment, then everything
 * above from what is written and not from what goes on changing beside it; so that a closed month adds up though nobody
 * stood still. Each has an id of its own and is put once: a step that is repeated after a crash changes nothing.
 */
@Component
class CarryClosing implements JobWork<CarryClosing.At> {

    static final String KIND = "coverage-close-month";

    private static final int CLASSES = 40;
    private static final int SUMS = 20;
    private static final int LINKS = 500;
    private static final int DEEPEST_PLACE = 12;

    private final ClosedMonths months;
    private final FrozenNodes frozen;
    private final ReadTruth truth;
    private final NameNodes names;
    private final Clock clock;

    CarryClosing(ClosedMonths months, FrozenNodes frozen, ReadTruth truth, NameNodes names, Clock clock) {
        this.months = months;
        this.frozen = frozen;
        this.truth = truth;
        this.names = names;
        this.clock = clock;
    }

    enum Phase {
        CLASSES,
        SUMS,
        SEAL
    }

    /**
     * @param up     the level that is summed up
     * @param after  the last that is done
     * @param done   how many are copied, or in the end how many are sealed
     * @param from   when somebody asked for it
     * @param digest as far as it is sealed
     */
    record At(String month, Phase phase, int up, String after, long done, Instant from, String digest) {

        static At beginning(ClosedMonth month) {
            return new At(month.id(), Phase.CLASSES, FrozenNode.SCHOOLS, "", 0, month.askedAt(), Digest.BEGINNING);
        }

        At past(String last, int more) {
            return new At(month, phase, up, last, done + more, from, digest);
        }

        At summing(int level) {
            return new At(month, Phase.SUMS, level, "", done, from, digest);
        }

        At sealing() {
            return new At(month, Phase.SEAL, 0, "", 0, from, digest);
        }

        At sealed(String last, int more, String chain) {
            return new At(month, phase, up, last, done + more, from, chain);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<At> checkpoint() {
        return At.class;
    }

    @Override
    public Mono<Step> next(At at) {
        return switch (at.phase()) {
            case CLASSES -> months.needed(at.month()).flatMap(month -> classes(at, month));
            case SUMS -> months.needed(at.month()).flatMap(month -> sums(at, month));
            case SEAL -> seal(at);
        };
    }

    private Mono<Step> classes(At at, ClosedMonth month) {
        return truth.classesAfter(at.after(), CLASSES)
                .map(ClassLies::id)
                .collectList()
                .flatMap(ids -> ids.isEmpty()
                        ? Mono.just(step(at.summing(FrozenNode.SCHOOLS)))
                        : copy(at, month, ids).thenReturn(step(at.past(ids.get(ids.size() - 1), ids.size()))));
    }

    private static Step step(At at) {
        return Step.to(at, at.done(), null);
    }

    private Mono<Void> copy(At at, ClosedMonth month, List<String> ids) {
        Almanac almanac = truth.almanacOf(month.lastDay(), month.frozenProgramme());
        List<Scope> scopes = ids.stream().map(Scope::schoolClass).toList();
        return truth.of(ids)
                .zipWith(names.of(scopes))
                .flatMapIterable(both -> both.getT1().stream()
                        .map(one -> counted(month, one, almanac, both.getT2()))
                        .toList())
                .filter(copy -> !copy.tally().cells().isEmpty())
                .concatMap(frozen::put)
                .then();
    }

    private static FrozenNode counted(ClosedMonth month, ClassTruth now, Almanac almanac, NameNodes.Names known) {
        ClassTruth then = Past.asOf(month.asOf(), now);
        Tally tally = only(month.programme(), CountClass.of(then, almanac).tally());
        Scope scope = Scope.schoolClass(now.lies().id());
        return FrozenNode.of(month.id(), Node.line(now.lies()), known.name(scope), tally);
    }

    private static Tally only(String programme, Tally tally) {
        TreeMap<Key, Counts> cells = new TreeMap<>(tally.cells());
        cells.keySet().removeIf(key -> !key.programme().equals(programme));
        TreeMap<Key, SortedMap<String, Integer>> series = new TreeMap<>(tally.series());
        series.keySet().removeIf(key -> !key.programme().equals(programme));
        return new Tally(cells, series);
    }

    private Mono<Step> sums(At at, ClosedMonth month) {
        return withoutClasses(at, month)
                .then(Mono.defer(() -> frozen.parentAfter(at.month(), at.up(), at.after())))
                .expand(parent -> frozen.parentAfter(at.month(), at.up(), parent))
                .take(SUMS)
                .delayUntil(parent -> sum(at.month(), parent))
                .collectList()
                .map(some -> some.isEmpty() ? step(above(at)) : step(at.past(some.get(some.size() - 1), some.size())));
    }

    /** A place of which a quota asks something stands there, though nobody in it takes part; it is summed up like others. */
    private Mono<Void> withoutClasses(At at, ClosedMonth month) {
        if (!at.after().isEmpty()) return Mono.empty();
        List<List<String>> lines = month.linesAsked().stream()
                .filter(line -> line.size() - 1 == at.up())
                .toList();
        return names.of(lines.stream().map(line -> Scope.place(line.get(0))).toList())
                .flatMapIterable(known -> lines.stream()
                        .map(line -> nothing(at.month(), line, known))
                        .toList())
                .concatMap(frozen::put)
                .then();
    }

    private static FrozenNode nothing(String month, List<String> line, NameNodes.Names known) {
        List<String> keys = line.stream().map(code -> Scope.place(code).key()).toList();
        return FrozenNode.of(month, keys, known.name(Scope.ofKey(keys.get(0))), Tally.NOTHING);
    }

    private static At above(At at) {
        int level = Math.min(at.up(), DEEPEST_PLACE + 1) - 1;
        return level == 0 ? at.sealing() : at.summing(level);
    }

    private Mono<Void> sum(String month, String parent) {
        Mono<List<FrozenNode>> children = frozen.in(month, parent).collectList();
        return children.zipWith(names.of(List.of(Scope.ofKey(parent))))
                .map(both -> sum(month, both.getT1(), both.getT2()))
                .flatMap(frozen::put);
    }

    private static FrozenNode sum(String month, List<FrozenNode> children, NameNodes.Names known) {
        List<String> line =
                children.get(0).line().subList(1, children.get(0).line().size());
        Scope scope = Scope.ofKey(line.get(0));
        Tally sum = children.stream().map(FrozenNode::tally).reduce(Tally.NOTHING, Tally::plus);
        Tally own = scope.kind() == ScopeKind.SCHOOL ? sum.asSchool() : sum;
        return FrozenNode.of(month, line, known.name(scope), own);
    }

    private Mono<Step> seal(At at) {
        return frozen.after(at.month(), at.after(), LINKS)
                .collectList()
                .flatMap(some -> some.isEmpty() ? end(at) : Mono.just(step(sealed(at, some))));
    }

    private static At sealed(At at, List<FrozenNode> some) {
        return at.sealed(some.get(some.size() - 1).id(), some.size(), Digest.over(at.digest(), some));
    }

    private Mono<Step> end(At at) {
        Stand stand = new Stand(at.from(), clock.instant(), at.done(), at.digest());
        return months.needed(at.month())
                .flatMap(month -> month.isClosed() ? Mono.just(month) : months.save(month.closed(stand)))
                .map(month -> Step.last(month.needed(), at.done()));
    }
}
