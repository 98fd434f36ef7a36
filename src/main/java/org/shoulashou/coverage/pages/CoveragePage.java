package org.shoulashou.coverage.pages;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.ScopeKind;
import org.shoulashou.coverage.counting.Key.Sided;
import org.shoulashou.coverage.definitions.Definition;
import org.shoulashou.platform.text.Text;

/**
 * A place, a school or a class with its figures and those of what lies in it.
 *
 * @param around    from the outermost that the reader may see
 * @param programme absent for all programmes together, in which everybody counts once
 * @param year      absent for all years together
 * @param side      absent for both
 */
public record CoveragePage(
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
        List<Definition> definitions,
        LocalDate today) {

    public record CoveredNode(ScopeKind kind, String id, Text names) {}

    public record CoverageRow(CoveredNode node, CoverageFigures figures) {}

    /** @param from of the first year that it runs */
    public record CoverageChoice(String id, Text names, List<ChoiceYear> years) {}

    public record ChoiceYear(int year, LocalDate from, LocalDate to) {}

    /** @param adjusted the reasons for which the amount is another than was published */
    public record CoverageQuota(
            String id,
            Text names,
            @Nullable Text place,
            @Nullable Integer year,
            Text source,
            CoverageTarget target,
            List<String> adjusted) {}

    /** How many more in this month. */
    public record CoverageMonth(String month, int paired, int corresponded, int letters) {}

    /** @param monday with which the week begins */
    public record CoverageWeek(LocalDate monday, int letters) {}

    /** Pairs with another place: a cell of the matrix, in the row of this place or of one in it. */
    public record FriendsAt(CoveredNode node, CoveredNode friends, int pairs) {}
}
