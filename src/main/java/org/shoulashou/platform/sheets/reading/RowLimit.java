package org.shoulashou.platform.sheets.reading;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts what is kept of a sheet and stops before it is too much; blank rows are passed over. */
final class RowLimit {

    private final ReadingLimits limits;
    private int kept;

    RowLimit(ReadingLimits limits) {
        this.limits = limits;
    }

    @Nullable
    SheetRow keep(int number, List<String> cells, Set<Integer> formulas) {
        int width = cells.size();
        while (width > 0 && cells.get(width - 1).isEmpty()) width--;
        if (width == 0) return null;
        if (++kept > limits.rows()) throw SheetProblems.TOO_MANY_ROWS.refusal(limits.rows());
        return new SheetRow(number, List.copyOf(cells.subList(0, width)), Set.copyOf(formulas));
    }

    boolean allows(int column) {
        return column < limits.columns();
    }

    /** Asked before a cell is put in its place, since a file may name any place it likes. */
    void checkColumns(int number, int column) {
        if (!allows(column)) throw SheetProblems.TOO_MANY_COLUMNS.refusal(number, limits.columns());
    }
}
