package org.shoulashou.coverage.bulletins;

import static org.shoulashou.coverage.counting.Series.CORRESPONDED;
import static org.shoulashou.coverage.counting.Series.LETTERS;
import static org.shoulashou.coverage.counting.Series.PAIRED;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Scope;
import org.shoulashou.coverage.bulletins.BulletinFigures.CorrectedLine;
import org.shoulashou.coverage.bulletins.BulletinFigures.MonthLine;
import org.shoulashou.coverage.bulletins.BulletinFigures.Numbers;
import org.shoulashou.coverage.bulletins.BulletinFigures.PlaceLine;
import org.shoulashou.coverage.bulletins.BulletinFigures.QuotaLine;
import org.shoulashou.coverage.bulletins.BulletinFigures.YearLine;
import org.shoulashou.coverage.counting.Counts;
import org.shoulashou.coverage.counting.Key;
import org.shoulashou.coverage.counting.Key.Sided;
import org.shoulashou.coverage.counting.Measure;
import org.shoulashou.coverage.counting.Series;
import org.shoulashou.coverage.counting.Tally;
import org.shoulashou.coverage.months.ClosedMonth;
import org.shoulashou.coverage.months.ClosedMonths;
import org.shoulashou.coverage.months.FigureCorrection;
import org.shoulashou.coverage.months.FrozenNode;
import org.shoulashou.coverage.months.ReadClosed;
import org.shoulashou.coverage.months.ReadClosed.Closed;
import org.shoulashou.coverage.pages.CoverageTarget;
import org.shoulashou.coverage.pages.NameNodes;
import org.shoulashou.coverage.pages.NameNodes.Names;
import org.shoulashou.coverage.pages.Targets;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.ProgrammeYear;
import org.shoulashou.programme.Quota;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes the figures of a bulletin from the closed months of its span; the last one in which the programme runs must be there. */
@Component
class GatherFigures {

    private static final Scope COUNTRY = Scope.place("CN");

    private final ReadClosed read;
    private final ClosedMonths months;
    private final NameNodes names;

    GatherFigures(ReadClosed read, ClosedMonths months, NameNodes names) {
        this.read = read;
        this.months = months;
        this.names = names;
    }

    Mono<BulletinFigures> of(Programme programme, Span span) {
        return read.of(programme.id(), span.monthOfFigures(programme), COUNTRY)
                .zipWhen(closed -> names.of(placesOf(closed)))
                .zipWith(lacking(programme, span))
                .map(all -> figures(span, all.getT1().getT1(), all.getT1().getT2(), all.getT2()));
    }

    /** Months of the span in which the programme runs and that were never closed. */
    private Mono<List<String>> lacking(Programme programme, Span span) {
        return months.of(programme.id())
                .filter(ClosedMonth::isClosed)
                .map(ClosedMonth::of)
                .collectList()
                .map(closed -> lacking(programme, span, closed));
    }

    private static List<String> lacking(Programme programme, Span span, List<YearMonth> closed) {
        return span.months().stream()
                .filter(month -> programme.runsIn(month) && !closed.contains(month))
                .map(YearMonth::toString)
                .toList();
    }

    private static List<Scope> placesOf(Closed closed) {
        return closed.month().lines().keySet().stream().map(Scope::place).toList();
    }

    private static BulletinFigures figures(Span span, Closed closed, Names names, List<String> lacking) {
        int year = closed.usualYear();
        List<ProgrammeYear> years = span.yearsOf(closed.programme());
        List<Integer> told = years.stream().map(ProgrammeYear::year).toList();
        return new BulletinFigures(
                closed.month().asOf(),
                year,
                numbers(closed.of(closed.here().tally(), year)),
                years.stream().map(each -> year(closed, each)).toList(),
                quotas(closed, told, names),
                places(closed, told, names),
                curve(closed, told),
                closed.lines().stream()
                        .filter(FigureCorrection::counts)
                        .map(line -> corrected(line, closed, names))
                        .toList(),
                lacking);
    }

    private static YearLine year(Closed closed, ProgrammeYear year) {
        Counts counts = closed.of(closed.here().tally(), year.year());
        return new YearLine(year.year(), year.from(), year.to(), numbers(counts));
    }

    private static Numbers numbers(Counts counts) {
        return new Numbers(
                counts.of(Measure.CONSENTED),
                counts.of(Measure.PAIRED),
                counts.of(Measure.CORRESPONDED),
                counts.of(Measure.LIVING),
                counts.of(Measure.QUIET),
                counts.of(Measure.LOST),
                counts.of(Measure.FINISHED),
                counts.of(Measure.LETTERS));
    }

    /** A row that is meant for all years together is one, however many years are told. */
    private static List<QuotaLine> quotas(Closed closed, List<Integer> years, Names names) {
        return years.stream()
                .flatMap(year -> closed.targets().at(COUNTRY.id(), year).stream())
                .distinct()
                .map(asked -> quota(asked, names))
                .toList();
    }

    private static QuotaLine quota(Targets.Asked asked, Names names) {
        String place = asked.line().place();
        CoverageTarget target = asked.target();
        return new QuotaLine(
                asked.quota().names(),
                place == null ? null : names.name(Scope.place(place)),
                asked.line().year(),
                target.unit(),
                target.published(),
                target.amount(),
                target.paired(),
                target.corresponded(),
                target.group());
    }

    private static List<PlaceLine> places(Closed closed, List<Integer> years, Names names) {
        return years.stream()
                .flatMap(year -> places(closed, year, names))
                .map(line -> years.size() > 1 ? line : line.ofTheOnlyYear())
                .toList();
    }

    private static Stream<PlaceLine> places(Closed closed, int year, Names names) {
        Programme programme = closed.programme();
        return Stream.concat(
                inland(programme).stream().map(place -> place(closed, place, Sided.INLAND, year, names)),
                programme.partner().stream().map(place -> place(closed, place, Sided.PARTNER, year, names)));
    }

    /** The cities of which a quota asks something, or else the side as a whole. */
    private static List<String> inland(Programme programme) {
        List<String> asked = programme.quotas().stream()
                .filter(quota -> quota.per() == Quota.Per.EACH_CITY)
                .flatMap(quota -> programme.placesOf(quota).stream())
                .distinct()
                .toList();
        return asked.isEmpty() ? programme.inland() : asked;
    }

    private static PlaceLine place(Closed closed, String place, Sided side, int year, Names names) {
        Tally tally = Optional.ofNullable(closed.places().get(place))
                .map(FrozenNode::tally)
                .orElse(Tally.NOTHING);
        Counts counts = tally.at(new Key(closed.month().programme(), year, side));
        CoverageTarget target = ownTarget(closed, place, year);
        return new PlaceLine(
                place,
                names.name(Scope.place(place)),
                side,
                year,
                numbers(counts),
                target == null ? null : target.amount(),
                target == null ? null : target.group());
    }

    /** Only what is asked of this very place or of somewhere in it; what is for all together is no place's. */
    private static @Nullable CoverageTarget ownTarget(Closed closed, String place, int year) {
        return closed.targets().at(place, year).stream()
                .filter(asked -> asked.line().place() != null)
                .map(Targets.Asked::target)
                .findFirst()
                .orElse(null);
    }

    private static List<MonthLine> curve(Closed closed, List<Integer> years) {
        String last = closed.month().month();
        List<Map<String, Integer>> told = series(closed, years);
        return Stream.of(PAIRED, CORRESPONDED, LETTERS)
                .flatMap(series -> points(told, series))
                .distinct()
                .filter(month -> month.compareTo(last) <= 0)
                .sorted()
                .map(month -> month(told, month))
                .toList();
    }

    private static MonthLine month(List<Map<String, Integer>> told, String month) {
        return new MonthLine(
                month, at(told, PAIRED.at(month)), at(told, CORRESPONDED.at(month)), at(told, LETTERS.at(month)));
    }

    private static List<Map<String, Integer>> series(Closed closed, List<Integer> years) {
        List<Map<String, Integer>> told = new ArrayList<>();
        for (int year : years) {
            for (Sided side : List.of(Sided.INLAND, Sided.PARTNER)) {
                told.add(closed.here().tally().seriesAt(new Key(closed.month().programme(), year, side)));
            }
        }
        return told;
    }

    private static Stream<String> points(List<Map<String, Integer>> told, Series series) {
        return told.stream()
                .flatMap(figures -> figures.keySet().stream())
                .filter(series::has)
                .map(series::point);
    }

    private static int at(List<Map<String, Integer>> told, String name) {
        return told.stream().mapToInt(figures -> figures.getOrDefault(name, 0)).sum();
    }

    private static CorrectedLine corrected(FigureCorrection line, Closed closed, Names names) {
        return new CorrectedLine(
                closed.month().month(),
                names.name(nearestPlace(line)),
                line.measure().text(),
                line.difference(),
                line.reason());
    }

    /** A bulletin names places and no school. */
    private static Scope nearestPlace(FigureCorrection line) {
        return line.line().stream()
                .map(Scope::ofKey)
                .filter(scope -> scope.key().startsWith("PLACE:"))
                .findFirst()
                .orElse(COUNTRY);
    }
}
