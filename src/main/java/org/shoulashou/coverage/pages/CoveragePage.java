package org.shoulashou.coverage.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.ScopeKind;
import org.shoulashou.coverage.counting.Key.Sided;
import org.shoulashou.coverage.counting.Measure;
import org.shoulashou.platform.text.Text;

/**
 * A place, a school or a class with its figures and those of what lies in it.
 *
 * @param around    from the outermost that the reader may see
 * @param programme absent for all programmes together, in which everybody counts once
 * @param year      absent for all years together
 * @param side      absent for both
 */
record CoveragePage(
        CoveredNode here,
        List<CoveredNode> around,
        List<CoverageChoice> programmes,
        @Nullable String programme,
        @Nullable Integer year,
        @Nullable Sided side,
        CoverageFigures total,
        List<CoverageRow> rows,
        List<CoverageQuota> quotas,
        List<CoverageMonth> months,
        List<CoverageWeek> weeks,
        List<FriendsAt> friends,
        List<MeasureText> definitions,
        LocalDate today) {

    record CoveredNode(ScopeKind kind, String id, Text names) {}

    record CoverageRow(CoveredNode node, CoverageFigures figures) {}

    /** @param from of the first year that it runs */
    record CoverageChoice(String id, Text names, List<ChoiceYear> years) {}

    record ChoiceYear(int year, LocalDate from, LocalDate to) {}

    /** @param adjusted the reasons for which the amount is another than was published */
    record CoverageQuota(
            String id,
            Text names,
            @Nullable Text place,
            @Nullable Integer year,
            Text source,
            CoverageTarget target,
            List<String> adjusted) {}

    /** How many more in this month. */
    record CoverageMonth(String month, int paired, int corresponded, int letters) {}

    /** @param monday with which the week begins */
    record CoverageWeek(LocalDate monday, int letters) {}

    /** Pairs with another place: a cell of the matrix, in the row of this place or of one in it. */
    record FriendsAt(CoveredNode node, CoveredNode friends, int pairs) {}

    record MeasureText(String measure, Text name, Text definition) {

        static List<MeasureText> of(Measure... measures) {
            return Stream.of(measures)
                    .map(measure -> new MeasureText(measure.name(), measure.text(), measure.definition()))
                    .toList();
        }
    }
}
