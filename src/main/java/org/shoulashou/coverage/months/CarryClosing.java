package org.shoulashou.coverage.months;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.ScopeKind;
import org.shoulashou.coverage.counting.Counts;
import org.shoulashou.coverage.counting.Key;
import org.shoulashou.coverage.counting.Tally;
import org.shoulashou.coverage.months.ClosedMonth.Stand;
import org.shoulashou.coverage.nodes.CountAgain;
import org.shoulashou.coverage.nodes.Node;
import org.shoulashou.coverage.nodes.Nodes;
import org.shoulashou.coverage.pages.NameNodes;
import org.shoulashou.platform.jobs.JobWork;
import org.shoulashou.platform.jobs.Step;
import org.shoulashou.platform.problems.PlatformProblems;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Copies the figures of a month: first the classes, then everything above from the copies and not from what goes on
 * changing beside them; so that a closed month adds up though nobody stood still. Each copy has an id of its own and is
 * put once: a step that is repeated after a crash changes nothing.
 */
@Component
class CarryClosing implements JobWork<CarryClosing.At> {

    static final String KIND = "coverage-close-month";

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int CLASSES = 200;
    private static final int SUMS = 20;
    private static final int LINKS = 500;
    private static final int DEEPEST_PLACE = 12;

    private final ClosedMonths months;
    private final FrozenNodes frozen;
    private final Nodes nodes;
    private final CountAgain count;
    private final NameNodes names;
    private final Clock clock;

    CarryClosing(ClosedMonths months, FrozenNodes frozen, Nodes nodes, CountAgain count, NameNodes names, Clock clock) {
        this.months = months;
        this.frozen = frozen;
        this.nodes = nodes;
        this.count = count;
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
     * @param from   when it began
     * @param digest as far as it is sealed
     */
    record At(String month, Phase phase, int up, String after, long done, Instant from, String digest) {

        static At beginning(String month, Instant now) {
            return new At(month, Phase.CLASSES, FrozenNode.SCHOOLS, "", 0, now, Digest.BEGINNING);
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
            case CLASSES -> upToDate(at).then(Mono.defer(() -> classes(at)));
            case SUMS -> sums(at);
            case SEAL -> seal(at);
        };
    }

    /** What waits to be counted is counted first; where something is due all the time, not for ever. */
    private Mono<Void> upToDate(At at) {
        return at.after().isEmpty() ? count.all().take(PATIENCE) : Mono.empty();
    }

    private Mono<Step> classes(At at) {
        return nodes.after(at.after(), ScopeKind.CLASS, CLASSES)
                .collectList()
                .flatMap(some -> some.isEmpty()
                        ? Mono.just(step(at.summing(FrozenNode.SCHOOLS)))
                        : copy(at.month(), some).thenReturn(step(at.past(last(some), some.size()))));
    }

    private static String last(List<Node> some) {
        return some.get(some.size() - 1).id();
    }

    private static Step step(At at) {
        return Step.to(at, at.done(), null);
    }

    private Mono<Void> copy(String month, List<Node> classes) {
        String programme = programmeOf(month);
        List<Node> counted = classes.stream()
                .filter(node -> !only(programme, node.tally()).cells().isEmpty())
                .toList();
        List<Scope> scopes = counted.stream().map(Node::scope).toList();
        return names.of(scopes)
                .flatMapIterable(known -> counted.stream()
                        .map(node -> copy(month, node, known, programme))
                        .toList())
                .concatMap(frozen::put)
                .then();
    }

    private static FrozenNode copy(String month, Node node, NameNodes.Names known, String programme) {
        return FrozenNode.of(month, node.line(), known.name(node.scope()), only(programme, node.tally()));
    }

    private static String programmeOf(String month) {
        return month.substring(0, month.lastIndexOf('/'));
    }

    private static Tally only(String programme, Tally tally) {
        TreeMap<Key, Counts> cells = new TreeMap<>(tally.cells());
        cells.keySet().removeIf(key -> !key.programme().equals(programme));
        TreeMap<Key, SortedMap<String, Integer>> series = new TreeMap<>(tally.series());
        series.keySet().removeIf(key -> !key.programme().equals(programme));
        return new Tally(cells, series);
    }

    private Mono<Step> sums(At at) {
        return frozen.parentAfter(at.month(), at.up(), at.after())
                .expand(parent -> frozen.parentAfter(at.month(), at.up(), parent))
                .take(SUMS)
                .delayUntil(parent -> sum(at.month(), parent))
                .collectList()
                .map(some -> some.isEmpty() ? step(above(at)) : step(at.past(some.get(some.size() - 1), some.size())));
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
        return months.find(at.month())
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal))
                .flatMap(month -> month.isClosed() ? Mono.just(month) : months.save(month.closed(stand)))
                .map(month -> Step.last(month.needed(), at.done()));
    }
}
