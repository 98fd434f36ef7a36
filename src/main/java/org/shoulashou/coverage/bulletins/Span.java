package org.shoulashou.coverage.bulletins;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shoulashou.coverage.CoverageProblems;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.ProgrammeYear;

/**
 * What a bulletin is about.
 *
 * @param key   {@code 2026-11}, {@code 2026-Q4} or {@code 2026}
 * @param first its first month
 * @param last  its last month
 */
public record Span(String key, Kind kind, String first, String last) {

    private static final Pattern WRITTEN = Pattern.compile("(20\\d{2})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?");

    public enum Kind {
        MONTH,
        QUARTER,
        YEAR
    }

    public static Span of(String key) {
        Matcher written = WRITTEN.matcher(key);
        if (!written.matches()) throw CoverageProblems.NO_SUCH_PERIOD.refusal();
        int year = Integer.parseInt(written.group(1));
        if (written.group(2) != null) return quarter(key, year, Integer.parseInt(written.group(2)));
        if (written.group(3) == null) return new Span(key, Kind.YEAR, year + "-01", year + "-12");
        return new Span(key, Kind.MONTH, key, key);
    }

    private static Span quarter(String key, int year, int quarter) {
        return new Span(
                key,
                Kind.QUARTER,
                YearMonth.of(year, 3 * quarter - 2).toString(),
                YearMonth.of(year, 3 * quarter).toString());
    }

    /** Those that end in this month. */
    static List<Span> endingIn(YearMonth month) {
        return Stream.of(
                        month.toString(),
                        month.getYear() + "-Q" + (month.getMonthValue() + 2) / 3,
                        "" + month.getYear())
                .map(Span::of)
                .filter(span -> span.lastMonth().equals(month))
                .toList();
    }

    public List<YearMonth> months() {
        return Stream.iterate(firstMonth(), month -> !month.isAfter(lastMonth()), month -> month.plusMonths(1))
                .toList();
    }

    /**
     * From whose figures the bulletin is made: the last in which the programme runs. After its end there is no month that
     * could be closed.
     */
    YearMonth monthOfFigures(Programme programme) {
        return months().stream()
                .filter(programme::runsIn)
                .reduce((earlier, later) -> later)
                .orElseThrow(CoverageProblems.NO_YEAR::refusal);
    }

    /** The years of a programme of which it has a month; a school year begins in the midst of it. */
    List<ProgrammeYear> yearsOf(Programme programme) {
        return programme.years().stream()
                .filter(year -> months().stream().anyMatch(year::touches))
                .toList();
    }

    private YearMonth firstMonth() {
        return YearMonth.parse(first);
    }

    public YearMonth lastMonth() {
        return YearMonth.parse(last);
    }

    /** The day by which it should be out; the last one of a shorter month. */
    LocalDate due(int dayOfMonth) {
        try {
            return lastMonth().atDay(dayOfMonth);
        } catch (DateTimeException shorter) {
            return lastMonth().atEndOfMonth();
        }
    }

    public Text text() {
        return switch (kind) {
            case MONTH ->
                new Text("{0}年{1}月", "{0}-{1}")
                        .with(firstMonth().getYear(), firstMonth().getMonthValue());
            case QUARTER ->
                new Text("{0}年第{1}季度", "quarter {1} of {0}")
                        .with(firstMonth().getYear(), (lastMonth().getMonthValue() + 2) / 3);
            case YEAR -> new Text("{0}年度", "{0}").with(firstMonth().getYear());
        };
    }
}
