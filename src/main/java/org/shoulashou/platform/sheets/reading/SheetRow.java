package org.shoulashou.platform.sheets.reading;

import java.util.List;
import java.util.Set;

/**
 * A row that holds something.
 *
 * @param number   as the person sees it at the left edge, from 1
 * @param cells    as the person saw them, without blanks at their ends; a date is written 2015-03-07
 * @param formulas which cells were computed; they show the value that the file remembers
 */
public record SheetRow(int number, List<String> cells, Set<Integer> formulas) {

    /** Empty beyond the last cell. */
    public String text(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }

    public boolean isFormula(int column) {
        return formulas.contains(column);
    }
}
