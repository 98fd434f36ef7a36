package org.shoulashou.coverage.bulletins;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.coverage.counting.Key.Sided;
import org.shoulashou.coverage.pages.CoverageTarget.Reaches;
import org.shoulashou.platform.text.Text;

/**
 * The figures of a bulletin, taken from closed months when it was made. They stand in the bulletin itself: whatever
 * happens afterwards, it says the same.
 *
 * @param asOf        up to when the figures count
 * @param year        the last of the programme of which the span has a month; 0 where there is none
 * @param years       each of which the span has a month, the last one too
 * @param quotas      each row of each quota
 * @param places      of both sides, in the order of the programme
 * @param curve       month by month, not later than the last month of the bulletin
 * @param corrections approved ones beneath the closed months, when the bulletin was made
 * @param lacking     months of the span that were never closed
 */
public record BulletinFigures(
        Instant asOf,
        int year,
        Numbers total,
        List<YearLine> years,
        List<QuotaLine> quotas,
        List<PlaceLine> places,
        List<MonthLine> curve,
        List<CorrectedLine> corrections,
        List<String> lacking) {

    /** Those of before the years were told apart have none. */
    public BulletinFigures {
        years = years == null ? List.of() : List.copyOf(years);
    }

    /** One year of the programme: a school year runs from September to August, and persons count once in each. */
    public record YearLine(int year, LocalDate from, LocalDate to, Numbers numbers) {}

    public record Numbers(
            int consented, int paired, int corresponded, int living, int quiet, int lost, int finished, int letters) {}

    public record QuotaLine(
            Text names,
            @Nullable Text place,
            @Nullable Integer year,
            Text unit,
            int published,
            int amount,
            int paired,
            int corresponded,
            Reaches group) {}

    /**
     * @param year  of the programme; absent where the bulletin tells of one alone
     * @param group absent where no quota is given to this place
     */
    public record PlaceLine(
            String place,
            Text names,
            Sided side,
            @Nullable Integer year,
            Numbers numbers,
            @Nullable Integer amount,
            @Nullable Reaches group) {

        PlaceLine ofTheOnlyYear() {
            return new PlaceLine(place, names, side, null, numbers, amount, group);
        }
    }

    public record MonthLine(String month, int paired, int corresponded, int letters) {}

    public record CorrectedLine(String month, Text place, Text measure, int difference, String reason) {}
}
