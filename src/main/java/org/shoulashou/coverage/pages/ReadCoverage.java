package org.shoulashou.coverage.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.ScopeFacts;
import org.shoulashou.accounts.ScopeKind;
import org.shoulashou.coverage.counting.Tally;
import org.shoulashou.coverage.nodes.Node;
import org.shoulashou.coverage.pages.CoveragePages.Asked;
import org.shoulashou.coverage.pages.SmallCells.Counted;
import org.shoulashou.directory.Level;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Quota;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads the figures of a place, a school or a class, and what the quotas ask of it. */
@Component
class ReadCoverage {

    private final Kept kept;
    private final Clock clock;

    ReadCoverage(Kept kept, Clock clock) {
        this.kept = kept;
        this.clock = clock;
    }

    /** @param around what it lies in, the outermost first */
    record Figures(ScopeFacts facts, Tally tally, List<Node> rows, List<Figures.Around> around) {

        record Around(Scope scope, Tally tally, List<Node> rows) {}
    }

    /**
     * @param programmes that have to do with this place
     * @param targets    absent where all programmes are counted together
     */
    record Coverage(
            Figures figures, List<Programme> programmes, Chosen chosen, Optional<Targets> targets, LocalDate today) {

        /** In the order of the keys, and never of a figure. */
        SortedMap<Scope, Tally> rows() {
            SortedMap<Scope, Tally> all = new TreeMap<>(Comparator.comparing(Scope::key));
            withoutClasses().forEach(scope -> all.put(scope, Tally.NOTHING));
            figures.rows().forEach(row -> all.put(row.scope(), row.tally()));
            return all;
        }

        /** A place of which a quota asks something stands there, though no class is in it yet. */
        private Stream<Scope> withoutClasses() {
            String here = figures.facts().scope().id();
            return targets.stream()
                    .flatMap(all -> all.lines().values().stream())
                    .filter(line -> line.size() > 1 && line.get(1).equals(here))
                    .map(line -> Scope.place(line.get(0)));
        }

        /** The tables of what it lies in, of the same programme, year and side. */
        List<Counted> around() {
            return figures.around().stream().map(this::counted).toList();
        }

        private Counted counted(Figures.Around each) {
            SortedMap<Scope, CoverageFigures> rows = new TreeMap<>(Comparator.comparing(Scope::key));
            each.rows().forEach(row -> rows.put(row.scope(), CoverageFigures.of(chosen.of(row.tally()), null)));
            return new Counted(each.scope(), CoverageFigures.of(chosen.of(each.tally()), null), rows);
        }

        /** Of the places as they are; a side that was chosen does not change what a quota asks for. */
        @Nullable
        CoverageTarget target(Scope of) {
            if (of.kind() != ScopeKind.PLACE) return null;
            return targets.flatMap(all -> all.sumAt(of.id(), chosen.year())).orElse(null);
        }
    }

    Mono<Coverage> of(Asked asked) {
        return figures(asked.scope()).zipWith(kept.programmes()).flatMap(both -> of(asked, both.getT1(), both.getT2()));
    }

    Mono<List<Node>> wholeRowsIn(Scope scope) {
        return kept.wholeRowsIn(scope);
    }

    private Mono<Figures> figures(Scope scope) {
        return kept.facts(scope)
                .flatMap(facts -> Mono.zip(tally(scope), kept.rowsIn(scope), around(facts))
                        .map(all -> new Figures(facts, all.getT1(), all.getT2(), all.getT3())));
    }

    private Mono<Tally> tally(Scope scope) {
        return kept.node(scope).map(Node::tally).defaultIfEmpty(Tally.NOTHING);
    }

    private Mono<List<Figures.Around>> around(ScopeFacts facts) {
        List<Scope> own = facts.enclosing();
        List<Scope> inwards = new ArrayList<>(own.subList(1, own.size()));
        Collections.reverse(inwards);
        return Flux.fromIterable(inwards).flatMapSequential(this::around).collectList();
    }

    private Mono<Figures.Around> around(Scope scope) {
        Mono<Tally> tally = kept.talliesOf(Set.of(scope)).map(found -> found.getOrDefault(scope, Tally.NOTHING));
        return tally.zipWith(kept.rowsIn(scope), (sum, rows) -> new Figures.Around(scope, sum, rows));
    }

    private Mono<Coverage> of(Asked asked, Figures figures, List<Programme> all) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Downloads.BEIJING);
        List<Programme> here =
                all.stream().filter(each -> isHere(each, figures)).toList();
        Chosen chosen = Chosen.among(here, asked, figures.tally(), today);
        return Mono.justOrEmpty(chosen.programme())
                .flatMap(this::targets)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .map(targets -> new Coverage(figures, here, chosen, targets, today));
    }

    private static boolean isHere(Programme programme, Figures figures) {
        boolean counted = figures.tally().cells().keySet().stream()
                .anyMatch(key -> key.programme().equals(programme.id()));
        List<Scope> line = figures.facts().enclosing();
        Scope here = figures.facts().scope();
        return counted || here.equals(Scope.place(programme.keeper())) || isOnASide(programme, line);
    }

    private static boolean isOnASide(Programme programme, List<Scope> line) {
        return line.stream()
                .map(Scope::id)
                .anyMatch(code ->
                        programme.inland().contains(code) || programme.partner().contains(code));
    }

    /** Of every place that a quota names, its line and its figures. */
    Mono<Targets> targets(Programme programme) {
        Set<String> places = new LinkedHashSet<>(List.of(programme.keeper(), Level.COUNTRY_CODE));
        for (Quota quota : programme.quotas()) places.addAll(programme.placesOf(quota));
        Set<Scope> scopes = places.stream().map(Scope::place).collect(Collectors.toSet());
        return Mono.zip(kept.linesOf(places), kept.talliesOf(scopes))
                .map(both -> targets(programme, both.getT1(), both.getT2()));
    }

    private static Targets targets(Programme programme, Map<String, List<String>> lines, Map<Scope, Tally> counted) {
        return new Targets(programme, lines, place -> counted.getOrDefault(Scope.place(place), Tally.NOTHING));
    }
}
