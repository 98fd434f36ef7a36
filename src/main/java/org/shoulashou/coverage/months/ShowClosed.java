package org.shoulashou.coverage.months;

import static org.shoulashou.accounts.Permission.COVERAGE_CLOSE;
import static org.shoulashou.accounts.Permission.COVERAGE_READ;
import static org.shoulashou.accounts.Permission.PUPILS_READ;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Scope;
import org.shoulashou.coverage.counting.Key;
import org.shoulashou.coverage.counting.Key.Sided;
import org.shoulashou.coverage.counting.Measure;
import org.shoulashou.coverage.definitions.Definitions;
import org.shoulashou.coverage.months.ClosedMonthPage.ClosedCorrection;
import org.shoulashou.coverage.months.ClosedMonthPage.ClosedMeasure;
import org.shoulashou.coverage.months.ClosedMonthPage.ClosedNode;
import org.shoulashou.coverage.months.ClosedMonthPage.ClosedRow;
import org.shoulashou.coverage.months.ClosedMonthPage.ClosedSide;
import org.shoulashou.coverage.months.FigureCorrection.Decision;
import org.shoulashou.coverage.months.ReadClosed.Closed;
import org.shoulashou.coverage.pages.CoverageFigures;
import org.shoulashou.coverage.pages.NameNodes;
import org.shoulashou.coverage.pages.NameNodes.Names;
import org.shoulashou.coverage.pages.SmallCells;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.ProgrammeYear;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A closed month as a page. */
@Component
class ShowClosed {

    private static final List<ClosedMeasure> MEASURES = Stream.of(Measure.values())
            .map(measure -> new ClosedMeasure(measure, measure.text()))
            .toList();

    private final ReadClosed read;
    private final NameNodes names;

    ShowClosed(ReadClosed read, NameNodes names) {
        this.read = read;
        this.names = names;
    }

    /** @param year absent for the one that ran */
    record Asked(
            Scope scope,
            String programme,
            YearMonth month,
            @Nullable Integer year) {}

    Mono<ClosedMonthPage> of(Asked asked, Caller caller) {
        return read.of(asked.programme(), asked.month(), asked.scope())
                .zipWhen(closed -> names.of(named(closed)))
                .map(both -> page(both.getT1(), asked.year(), both.getT2(), caller));
    }

    private static Set<Scope> named(Closed closed) {
        Set<Scope> all = new LinkedHashSet<>();
        closed.here().line().forEach(key -> all.add(Scope.ofKey(key)));
        below(closed).forEach(line -> all.add(Scope.ofKey(line.line().get(0))));
        return all;
    }

    private static List<FigureCorrection> below(Closed closed) {
        return closed.lines().stream()
                .filter(line -> line.line().contains(closed.here().key()))
                .toList();
    }

    private static ClosedMonthPage page(Closed closed, @Nullable Integer asked, Names names, Caller caller) {
        int year = asked == null ? closed.usualYear() : asked;
        boolean keeps = caller.may(COVERAGE_CLOSE, keptAt(closed));
        List<ClosedRow> rows = rows(closed, year, caller);
        return new ClosedMonthPage(
                closed.month().programme(),
                closed.programme().names(),
                closed.month().month(),
                closed.month().asOf(),
                closed.month().needed().to(),
                closed.month().by().name(),
                node(closed.here()),
                around(closed, names, caller),
                year,
                closed.programme().years().stream().map(ProgrammeYear::year).toList(),
                sides(closed),
                rows.get(0),
                rows.subList(1, rows.size()),
                below(closed).stream()
                        .map(line -> line(line, names, keeps, caller))
                        .toList(),
                MEASURES,
                Definitions.OF_A_PAGE,
                keeps ? List.of("correct") : List.of());
    }

    static List<Scope> keptAt(Closed closed) {
        String keeper = closed.programme().keeper();
        return closed.month().lines().getOrDefault(keeper, List.of(keeper)).stream()
                .map(Scope::place)
                .toList();
    }

    private static ClosedNode node(FrozenNode node) {
        return new ClosedNode(node.scope().kind(), node.scope().id(), node.names());
    }

    private static ClosedNode named(Scope scope, Names names) {
        return new ClosedNode(scope.kind(), scope.id(), names.name(scope));
    }

    /** The whole first, then its rows; what is small of a school or a class is left out as on the page of today. */
    private static List<ClosedRow> rows(Closed closed, int year, Caller caller) {
        List<Scope> line = closed.here().line().stream().map(Scope::ofKey).toList();
        SmallCells cells = new SmallCells(caller.may(PUPILS_READ, line));
        SmallCells.Counted counted =
                new SmallCells.Counted(closed.here().scope(), closed.frozen(closed.here(), year), frozen(closed, year));
        SmallCells.Table table = cells.told(List.of(counted));
        List<ClosedRow> rows = new ArrayList<>(List.of(row(closed, closed.here(), table.total(), year, cells)));
        closed.rows().forEach(each -> rows.add(row(closed, each, table.of(each.scope()), year, cells)));
        return rows;
    }

    private static SortedMap<Scope, CoverageFigures> frozen(Closed closed, int year) {
        SortedMap<Scope, CoverageFigures> rows = new TreeMap<>(Comparator.comparing(Scope::key));
        closed.rows().forEach(each -> rows.put(each.scope(), closed.frozen(each, year)));
        return rows;
    }

    private static ClosedRow row(Closed closed, FrozenNode node, CoverageFigures told, int year, SmallCells cells) {
        CoverageFigures changed = closed.changed(node, year);
        return new ClosedRow(node(node), told, changed == null ? null : cells.corrected(told, changed));
    }

    /** Outwards as far as the reader sees; the outermost first. */
    private static List<ClosedNode> around(Closed closed, Names names, Caller caller) {
        List<String> line = closed.here().line();
        List<ClosedNode> seen = new ArrayList<>();
        for (int at = line.size() - 1; at > 0; at--) {
            List<Scope> outwards =
                    line.subList(at, line.size()).stream().map(Scope::ofKey).toList();
            if (caller.may(COVERAGE_READ, outwards)) seen.add(named(outwards.get(0), names));
        }
        return seen;
    }

    private static List<ClosedSide> sides(Closed closed) {
        return Stream.of(Sided.INLAND, Sided.PARTNER)
                .filter(side -> closed.here().tally().cells().keySet().stream()
                        .map(Key::side)
                        .anyMatch(side::equals))
                .map(side -> new ClosedSide(side, nameOf(side)))
                .toList();
    }

    static Text nameOf(Sided side) {
        return switch (side) {
            case INLAND -> new Text("内地方面", "inland side");
            case PARTNER -> new Text("伙伴方面", "partner side");
            case BOTH -> new Text("两地", "both sides");
        };
    }

    private static ClosedCorrection line(FigureCorrection line, Names names, boolean keeps, Caller caller) {
        Decision decision = line.decision();
        return new ClosedCorrection(
                line.id(),
                names.name(Scope.ofKey(line.line().get(0))),
                nameOf(line.side()),
                line.year(),
                line.measure(),
                line.measure().text(),
                line.difference(),
                line.reason(),
                line.author().name(),
                line.at(),
                line.state(),
                decision == null ? null : decision.by().name(),
                decision == null ? null : decision.at(),
                decision == null ? null : decision.note(),
                actions(line, keeps, caller));
    }

    private static List<String> actions(FigureCorrection line, boolean keeps, Caller caller) {
        if (!keeps || !line.isOpen()) return List.of();
        return line.author().is(caller) ? List.of("withdraw") : List.of("approve", "refuse");
    }
}
