package org.shoulashou.coverage.months;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.ScopeKind;
import org.shoulashou.coverage.counting.Key.Sided;
import org.shoulashou.coverage.counting.Measure;
import org.shoulashou.coverage.definitions.Definition;
import org.shoulashou.coverage.pages.CoverageFigures;
import org.shoulashou.platform.text.Text;

/**
 * A place, a school or a class as it was when a month was closed, and what was corrected since.
 *
 * @param around from the outermost that the reader may see
 * @param asOf   up to when everything counts that has a time of its own
 * @param closedAt of when what is only known of now is: the roll, the consents, the letters that wait
 * @param year   0 for all years together
 * @param sides  of which there are figures here
 */
record ClosedMonthPage(
        String programme,
        Text programmeName,
        String month,
        Instant asOf,
        Instant closedAt,
        String closedBy,
        ClosedNode here,
        List<ClosedNode> around,
        int year,
        List<Integer> years,
        List<ClosedSide> sides,
        ClosedRow total,
        List<ClosedRow> rows,
        List<ClosedCorrection> corrections,
        List<ClosedMeasure> measures,
        List<Definition> definitions,
        List<String> allowedActions) {

    record ClosedNode(ScopeKind kind, String id, Text names) {}

    record ClosedMeasure(Measure measure, Text name) {}

    record ClosedSide(Sided side, Text name) {}

    /** @param corrected absent where nothing was corrected */
    record ClosedRow(
            ClosedNode node,
            CoverageFigures frozen,
            @Nullable CoverageFigures corrected) {}

    record ClosedCorrection(
            String id,
            Text node,
            Text side,
            int year,
            Measure measure,
            Text measureName,
            int difference,
            String reason,
            String by,
            Instant at,
            FigureCorrection.State state,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String note,
            List<String> allowedActions) {}
}
