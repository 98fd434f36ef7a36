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

    /** Paired organisations are no persons: the ledger records and counts them, and here they are no figure at all. */
    List<Quota> quotas() {
        return programme.quotas().stream()
                .filter(quota -> quota.unit() != Quota.Unit.ORGANISATIONS)
                .toList();
    }

    /** Every figure of every quota that is for this place, for somewhere in it, or for the whole programme seen from here. */
    public List<Asked> at(String place, @Nullable Integer year) {
        List<Asked> all = new ArrayList<>();
        for (Quota quota : quotas()) {
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
        CoverageTarget target = CoverageTarget.of(
                line.published(),
                line.effective(),
                reached(quota.unit(), tally, line.year(), Measure.PAIRED),
                reached(quota.unit(), tally, line.year(), Measure.CORRESPONDED),
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
        return quotas().stream()
                .filter(quota -> quota.id().equals(asked.quota()) && lines.containsKey(asked.place()))
                .map(quota -> (long) count(asked.what(), quota, counted.apply(asked.place()), asked.year()))
                .findFirst();
    }

    private int count(SystemCounts.What what, Quota quota, Tally tally, @Nullable Integer year) {
        return switch (what) {
            case PAIRED -> reached(quota.unit(), tally, year, Measure.PAIRED);
            case WRITING -> reached(quota.unit(), tally, year, Measure.CORRESPONDED);
            case LETTERS -> inland(tally, year).plus(partner(tally, year)).of(Measure.LETTERS);
            case SCHOOLS -> reached(Quota.Unit.SCHOOLS, tally, year, Measure.PAIRED);
        };
    }

    /**
     * In a quota of inland pupils or pairs each year fills places of its own, so that the years add up. Persons of both
     * sides, classes and schools count once however many years they go on. Classes and schools are those of the inland
     * side, as a pair of two schools is one; seen from the partner's places it is the partner's.
     */
    private int reached(Quota.Unit unit, Tally tally, @Nullable Integer year, Measure measure) {
        boolean writing = measure == Measure.CORRESPONDED;
        return switch (unit) {
            case INLAND_PUPILS -> yearByYear(tally, year, measure);
            case PAIRS -> yearByYear(tally, year, writing ? measure : Measure.PAIRS);
            case PERSONS_BOTH_SIDES ->
                inland(tally, year).plus(partner(tally, year)).of(measure);
            case CLASSES -> own(tally, year).of(writing ? Measure.CLASSES_WRITING : Measure.CLASSES);
            case SCHOOLS -> own(tally, year).of(writing ? Measure.SCHOOLS_WRITING : Measure.SCHOOLS);
            case ORGANISATIONS -> throw new IllegalStateException("organisations are counted by the ledger");
        };
    }

    private int yearByYear(Tally tally, @Nullable Integer year, Measure measure) {
        if (year != null) return own(tally, year).of(measure);
        return programme.years().stream()
                .mapToInt(each -> own(tally, each.year()).of(measure))
                .sum();
    }

    private Counts own(Tally tally, @Nullable Integer year) {
        Counts inland = inland(tally, year);
        boolean nothing = inland.of(Measure.PAIRED) == 0 && inland.of(Measure.SCHOOLS) == 0;
        return nothing ? partner(tally, year) : inland;
    }

    private Counts inland(Tally tally, @Nullable Integer year) {
        return tally.at(new Key(programme.id(), Objects.requireNonNullElse(year, 0), Sided.INLAND));
    }

    private Counts partner(Tally tally, @Nullable Integer year) {
        return tally.at(new Key(programme.id(), Objects.requireNonNullElse(year, 0), Sided.PARTNER));
    }
}
