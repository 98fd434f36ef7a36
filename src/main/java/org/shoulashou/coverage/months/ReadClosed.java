package org.shoulashou.coverage.months;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.ScopeKind;
import org.shoulashou.coverage.CoverageProblems;
import org.shoulashou.coverage.counting.Counts;
import org.shoulashou.coverage.counting.Key;
import org.shoulashou.coverage.counting.Key.Sided;
import org.shoulashou.coverage.counting.Tally;
import org.shoulashou.coverage.pages.CoverageFigures;
import org.shoulashou.coverage.pages.CoverageTarget;
import org.shoulashou.coverage.pages.Targets;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.ProgrammeYear;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads a closed month: what was frozen, and beneath it what was corrected since. */
@Component
public class ReadClosed {

    private static final String COUNTRY = "CN";

    private final ClosedMonths months;
    private final FrozenNodes frozen;
    private final FigureCorrections corrections;

    ReadClosed(ClosedMonths months, FrozenNodes frozen, FigureCorrections corrections) {
        this.months = months;
        this.frozen = frozen;
        this.corrections = corrections;
    }

    /**
     * A closed month, seen from one node.
     *
     * @param rows   of what lies directly in it
     * @param places of every place that a quota names
     * @param lines  beneath the node, its rows and those places
     */
    public record Closed(
            ClosedMonth month,
            FrozenNode here,
            List<FrozenNode> rows,
            Map<String, FrozenNode> places,
            List<FigureCorrection> lines) {

        public Programme programme() {
            return month.frozenProgramme();
        }

        /** The year that ran in this month. */
        public int usualYear() {
            return programme()
                    .yearAt(month.of().atEndOfMonth())
                    .or(() -> programme().yearAt(month.of().atDay(1)))
                    .map(ProgrammeYear::year)
                    .orElse(0);
        }

        public Tally corrected(FrozenNode node) {
            return lines.stream()
                    .filter(FigureCorrection::counts)
                    .filter(line -> line.line().contains(node.key()))
                    .map(line -> line.tally(month.programme()))
                    .reduce(node.tally(), Tally::plus);
        }

        boolean isCorrected(FrozenNode node) {
            return lines.stream().anyMatch(line -> line.counts() && line.line().contains(node.key()));
        }

        public Counts of(Tally tally, int year) {
            return Stream.of(Sided.INLAND, Sided.PARTNER)
                    .map(side -> tally.at(new Key(month.programme(), year, side)))
                    .reduce(Counts.NONE, Counts::plus);
        }

        public CoverageFigures frozen(FrozenNode node, int year) {
            return CoverageFigures.of(of(node.tally(), year), target(node, year, FrozenNode::tally));
        }

        @Nullable
        CoverageFigures changed(FrozenNode node, int year) {
            return isCorrected(node)
                    ? CoverageFigures.of(of(corrected(node), year), target(node, year, this::corrected))
                    : null;
        }

        private @Nullable CoverageTarget target(FrozenNode node, int year, Function<FrozenNode, Tally> tally) {
            if (node.scope().kind() != ScopeKind.PLACE) return null;
            return targets(tally)
                    .sumAt(node.scope().id(), year == 0 ? null : year)
                    .orElse(null);
        }

        /** The quotas of that time, held against the frozen figures. */
        public Targets targets() {
            return targets(FrozenNode::tally);
        }

        private Targets targets(Function<FrozenNode, Tally> tally) {
            return new Targets(
                    programme(),
                    month.lines(),
                    place -> Optional.ofNullable(places.get(place)).map(tally).orElse(Tally.NOTHING));
        }
    }

    public Mono<Closed> of(String programme, YearMonth of, Scope scope) {
        return months.closed(programme, of).flatMap(month -> of(month, scope));
    }

    private Mono<Closed> of(ClosedMonth month, Scope scope) {
        return Mono.zip(
                        frozen.find(month.id(), scope.key())
                                .switchIfEmpty(Mono.error(CoverageProblems.NOT_IN_MONTH::refusal)),
                        frozen.in(month.id(), scope.key()).collectList(),
                        places(month))
                .flatMap(all -> with(month, all.getT1(), all.getT2(), all.getT3()));
    }

    private Mono<Map<String, FrozenNode>> places(ClosedMonth month) {
        Set<String> keys = new LinkedHashSet<>(List.of(Scope.place(COUNTRY).key()));
        month.lines().keySet().forEach(code -> keys.add(Scope.place(code).key()));
        return frozen.withKeys(month.id(), keys).collectMap(node -> node.scope().id());
    }

    private Mono<Closed> with(
            ClosedMonth month, FrozenNode here, List<FrozenNode> rows, Map<String, FrozenNode> places) {
        List<String> keys = new ArrayList<>(List.of(here.key()));
        places.values().forEach(place -> keys.add(place.key()));
        return corrections
                .within(month.id(), keys.stream().collect(Collectors.toSet()))
                .collectList()
                .map(lines -> new Closed(month, here, rows, places, lines));
    }
}
