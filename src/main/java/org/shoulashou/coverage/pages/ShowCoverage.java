package org.shoulashou.coverage.pages;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.ScopeKind;
import org.shoulashou.coverage.counting.Series;
import org.shoulashou.coverage.counting.Tally;
import org.shoulashou.coverage.definitions.Definitions;
import org.shoulashou.coverage.nodes.Node;
import org.shoulashou.coverage.pages.CoveragePage.ChoiceYear;
import org.shoulashou.coverage.pages.CoveragePage.CoverageChoice;
import org.shoulashou.coverage.pages.CoveragePage.CoverageMonth;
import org.shoulashou.coverage.pages.CoveragePage.CoverageQuota;
import org.shoulashou.coverage.pages.CoveragePage.CoverageRow;
import org.shoulashou.coverage.pages.CoveragePage.CoverageWeek;
import org.shoulashou.coverage.pages.CoveragePage.CoveredNode;
import org.shoulashou.coverage.pages.CoveragePage.FriendsAt;
import org.shoulashou.coverage.pages.CoveragePages.Asked;
import org.shoulashou.coverage.pages.KeptPages.Seen;
import org.shoulashou.coverage.pages.NameNodes.Names;
import org.shoulashou.coverage.pages.ReadCoverage.Coverage;
import org.shoulashou.programme.Programme;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** A page of figures, with every name on it. */
@Component
class ShowCoverage {

    private final ReadCoverage read;
    private final NameNodes names;

    ShowCoverage(ReadCoverage read, NameNodes names) {
        this.read = read;
        this.names = names;
    }

    Mono<CoveragePage> of(Asked asked, Seen seen) {
        return read.of(asked)
                .zipWhen(coverage -> names.of(named(coverage)))
                .publishOn(Schedulers.parallel()) // on the database's thread it would keep every other answer waiting
                .map(both -> page(both.getT1(), both.getT2(), seen));
    }

    /** The rows are read whole: the other pages leave out what only this one needs. */
    Mono<List<FriendsAt>> matrix(Asked asked, Caller caller) {
        return read.of(asked)
                .zipWith(read.wholeRowsIn(asked.scope()))
                .map(both -> cells(both.getT1(), both.getT2(), caller))
                .zipWhen(cells -> names.of(cells.stream().flatMap(Cell::scopes).toList()))
                .map(both -> both.getT1().stream()
                        .map(cell -> cell.named(both.getT2()))
                        .toList());
    }

    private record Cell(Scope row, Scope friends, int pairs) {

        Stream<Scope> scopes() {
            return Stream.of(row, friends);
        }

        FriendsAt named(Names names) {
            return new FriendsAt(names.of(row), names.of(friends), pairs);
        }
    }

    /** No row stands here of which the table of the page leaves out how many pairs it has. */
    private static List<Cell> cells(Coverage coverage, List<Node> rows, Caller caller) {
        SmallCells small = SmallCells.of(coverage.figures().facts(), caller);
        SmallCells.Table table = small.told(coverage);
        return rows.stream()
                .filter(row -> small.tellsFriends(row.scope(), table.find(row.scope()), own(coverage.chosen(), row)))
                .flatMap(row -> cells(coverage.chosen(), row))
                .toList();
    }

    private static CoverageFigures own(Chosen chosen, Node row) {
        return CoverageFigures.of(chosen.of(row.tally()), null);
    }

    private static Stream<Cell> cells(Chosen chosen, Node row) {
        return chosen.points(row.tally(), Series.FRIENDS_AT).stream()
                .map(place ->
                        new Cell(row.scope(), Scope.place(place), chosen.at(row.tally(), Series.FRIENDS_AT.at(place))));
    }

    private static Set<Scope> named(Coverage coverage) {
        Set<Scope> all = new LinkedHashSet<>(coverage.figures().facts().enclosing());
        all.addAll(coverage.rows().keySet());
        friends(coverage).forEach(all::add);
        coverage.targets().ifPresent(targets -> targets.lines().keySet().forEach(code -> all.add(Scope.place(code))));
        return all;
    }

    private static Stream<Scope> friends(Coverage coverage) {
        return coverage.chosen().points(coverage.figures().tally(), Series.FRIENDS_AT).stream()
                .map(Scope::place);
    }

    private static CoveragePage page(Coverage coverage, Names names, Seen seen) {
        SmallCells cells = seen.cells();
        SmallCells.Table table = cells.told(coverage);
        Chosen chosen = coverage.chosen();
        Programme programme = chosen.programme();
        Tally tally = coverage.figures().tally();
        return new CoveragePage(
                new CoveredNode(
                        coverage.figures().facts().scope().kind(),
                        coverage.figures().facts().scope().id(),
                        coverage.figures().facts().name()),
                seen.around().stream().map(names::of).toList(),
                coverage.programmes().stream().map(ShowCoverage::choice).toList(),
                programme == null ? null : programme.id(),
                chosen.year(),
                chosen.side(),
                table.total(),
                rows(table, names),
                quotas(coverage, names),
                cells.tellsMonths(coverage, table.total()) ? months(chosen, tally) : List.of(),
                chosen.points(tally, Series.WEEK).stream()
                        .map(week -> new CoverageWeek(LocalDate.parse(week), chosen.at(tally, Series.WEEK.at(week))))
                        .toList(),
                cells.tellsFriends(coverage.figures().facts().scope(), table.total())
                        ? friends(coverage, names)
                        : List.of(),
                Definitions.OF_A_PAGE,
                coverage.today());
    }

    private static CoverageChoice choice(Programme programme) {
        List<ChoiceYear> years = programme.years().stream()
                .map(year -> new ChoiceYear(year.year(), year.from(), year.to()))
                .toList();
        return new CoverageChoice(programme.id(), programme.names(), years);
    }

    private static List<CoverageRow> rows(SmallCells.Table table, Names names) {
        return table.rows().entrySet().stream()
                .map(row -> new CoverageRow(names.of(row.getKey()), row.getValue()))
                .toList();
    }

    private static List<CoverageQuota> quotas(Coverage coverage, Names names) {
        Scope here = coverage.figures().facts().scope();
        if (here.kind() != ScopeKind.PLACE) return List.of();
        return coverage
                .targets()
                .map(targets -> targets.at(here.id(), coverage.chosen().year()))
                .orElse(List.of())
                .stream()
                .map(asked -> quota(asked, names))
                .toList();
    }

    private static CoverageQuota quota(Targets.Asked asked, Names names) {
        String place = asked.line().place();
        return new CoverageQuota(
                asked.quota().id(),
                asked.quota().names(),
                place == null ? null : names.of(Scope.place(place)).names(),
                asked.line().year(),
                asked.quota().source(),
                asked.target(),
                asked.adjusted());
    }

    private static List<CoverageMonth> months(Chosen chosen, Tally tally) {
        return Stream.of(Series.PAIRED, Series.CORRESPONDED, Series.LETTERS)
                .flatMap(series -> chosen.points(tally, series).stream())
                .distinct()
                .sorted()
                .map(month -> month(month, chosen, tally))
                .toList();
    }

    private static CoverageMonth month(String month, Chosen chosen, Tally tally) {
        return new CoverageMonth(
                month,
                chosen.at(tally, Series.PAIRED.at(month)),
                chosen.at(tally, Series.CORRESPONDED.at(month)),
                chosen.at(tally, Series.LETTERS.at(month)));
    }

    /** This place's own row of the matrix; those of what lies in it are asked for one by one. */
    private static List<FriendsAt> friends(Coverage coverage, Names names) {
        CoveredNode here = names.of(coverage.figures().facts().scope());
        Tally tally = coverage.figures().tally();
        return coverage.chosen().points(tally, Series.FRIENDS_AT).stream()
                .map(place -> new FriendsAt(
                        here, names.of(Scope.place(place)), coverage.chosen().at(tally, Series.FRIENDS_AT.at(place))))
                .toList();
    }
}
