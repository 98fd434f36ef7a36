package org.shoulashou.coverage.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shoulashou.coverage.counting.Counts;
import org.shoulashou.coverage.counting.Key;
import org.shoulashou.coverage.counting.Key.Sided;
import org.shoulashou.coverage.counting.Measure;
import org.shoulashou.coverage.counting.Tally;
import org.shoulashou.ledger.SystemCounts;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Quota;

/**
 * What the quotas of a programme ask of places, held against what is counted there.
 *
 * @param lines   of every place that a quota names, itself first
 * @param counted of the places that quotas name, and of the country
 */
public record Targets(Programme programme, Map<String, List<String>> lines, Function<String, Tally> counted) {

    private static final String COUNTRY = "CN";

    /** @param adjusted why the amount is another */
    public record Asked(Quota quota, Quota.Line line, CoverageTarget target, List<String> adjusted) {}

    /** Every figure of every quota that is for this place, for somewhere in it, or for the whole programme seen from here. */
    public List<Asked> at(String place, @Nullable Integer year) {
        List<Asked> all = new ArrayList<>();
        for (Quota quota : programme.quotas()) {
            programme.lines(quota).stream()
                    .filter(line -> isOf(line, year) && isWithin(line, place))
                    .forEach(line -> all.add(asked(quota, line)));
        }
        return all;
    }

    /** In one figure: the quota that is given place by place, or else the one for the whole programme. */
    public Optional<CoverageTarget> sumAt(String place, @Nullable Integer year) {
        List<Asked> all = at(place, year);
        return leading(all, true).or(() -> leading(all, false));
    }

    private static Optional<CoverageTarget> leading(List<Asked> all, boolean byPlace) {
        Optional<Asked> first = all.stream()
                .filter(asked -> (asked.line().place() != null) == byPlace)
                .findFirst();
        return first.flatMap(lead -> all.stream()
                .filter(asked -> asked.quota().id().equals(lead.quota().id()))
                .map(Asked::target)
                .reduce(CoverageTarget::plus));
    }

    private static boolean isOf(Quota.Line line, @Nullable Integer year) {
        return year == null || line.year() == null || year.equals(line.year());
    }

    private boolean isWithin(Quota.Line line, String place) {
        String of = line.place();
        return of == null
                ? lineOf(programme.keeper()).contains(place)
                : lineOf(of).contains(place);
    }

    private List<String> lineOf(String place) {
        return lines.getOrDefault(place, List.of(place));
    }

    Asked asked(Quota quota, Quota.Line line) {
        Tally tally = counted.apply(Objects.requireNonNullElse(line.place(), COUNTRY));
        int year = line.year() == null ? 0 : line.year();
        CoverageTarget target = CoverageTarget.of(
                line.published(),
                line.effective(),
                reached(quota.unit(), tally, year, Measure.PAIRED),
                reached(quota.unit(), tally, year, Measure.CORRESPONDED),
                quota.unit().text());
        List<String> adjusted = line.effective() == line.published()
                ? List.of()
                : quota.adjustments().stream()
                        .filter(each -> each.place() == null || each.place().equals(line.place()))
                        .filter(each -> each.year() == null || each.year().equals(line.year()))
                        .map(each -> each.reason() + "（" + each.by() + "，" + each.on() + "）")
                        .toList();
        return new Asked(quota, line, target, adjusted);
    }

    /** What the ledger asks for, in the unit of the quota; nothing where no such quota reaches. */
    Optional<Long> count(SystemCounts.Asked asked) {
        int year = Objects.requireNonNullElse(asked.year(), 0);
        return programme.quotas().stream()
                .filter(quota -> quota.id().equals(asked.quota()) && lines.containsKey(asked.place()))
                .map(quota -> (long) count(asked.what(), quota, counted.apply(asked.place()), year))
                .findFirst();
    }

    private int count(SystemCounts.What what, Quota quota, Tally tally, int year) {
        Counts all = tally.at(new Key(programme.id(), year, Sided.INLAND))
                .plus(tally.at(new Key(programme.id(), year, Sided.PARTNER)));
        return switch (what) {
            case PAIRED -> reached(quota.unit(), tally, year, Measure.PAIRED);
            case WRITING -> reached(quota.unit(), tally, year, Measure.CORRESPONDED);
            case LETTERS -> all.of(Measure.LETTERS);
            case SCHOOLS -> all.of(Measure.SCHOOLS);
        };
    }

    /** Persons once; of pairs, classes and schools there is no figure of those that have corresponded. */
    private int reached(Quota.Unit unit, Tally tally, int year, Measure measure) {
        Counts inland = tally.at(new Key(programme.id(), year, Sided.INLAND));
        Counts partner = tally.at(new Key(programme.id(), year, Sided.PARTNER));
        Counts own = inland.of(Measure.PAIRED) == 0 ? partner : inland;
        return switch (unit) {
            case INLAND_PUPILS -> own.of(measure);
            case PERSONS_BOTH_SIDES -> inland.plus(partner).of(measure);
            case PAIRS -> measure == Measure.PAIRED ? inland.of(Measure.PAIRS) : inland.of(Measure.CORRESPONDED);
            case CLASSES -> inland.plus(partner).of(Measure.CLASSES);
            case SCHOOLS -> inland.plus(partner).of(Measure.SCHOOLS);
            case ORGANISATIONS -> 0;
        };
    }
}
