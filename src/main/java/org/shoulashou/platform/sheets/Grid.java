package org.shoulashou.platform.sheets;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.text.Text;

/**
 * A table with heads over several columns, in one or more sheets, as an Excel file whose sums are formulas and which
 * prints on A4 with its heads on every page. Its texts are already in the reader's language; lists are a {@link Sheet}.
 *
 * @param name which also names the file
 */
public record Grid(Text name, List<Leaf> leaves) {

    private static final int LONGEST_TAB = 31;

    public Grid {
        leaves = List.copyOf(leaves);
    }

    /**
     * One sheet.
     *
     * @param heads  how many rows from the top are printed on every page
     * @param widths of the columns, in characters
     */
    public record Leaf(String name, int heads, List<Integer> widths, List<List<Cell>> rows) {

        public Leaf {
            widths = List.copyOf(widths);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * A cell in its row; where one reaches over others, those are left out of the rows.
     *
     * @param column from 0
     * @param value  a text, a number, a date, a {@link Formula}, or nothing
     * @param across how many columns it takes
     * @param down   how many rows it takes
     */
    public record Cell(int column, @Nullable Object value, int across, int down, Look look) {

        public static Cell of(int column, @Nullable Object value, Look look) {
            return new Cell(column, value, 1, 1, look);
        }

        public Cell over(int columns, int rows) {
            return new Cell(column, value, columns, rows, look);
        }
    }

    /** As Excel computes it, without the sign of equality. Never made of what people typed. */
    public record Formula(String excel) {}

    public enum Look {
        TITLE,
        NOTE,
        HEAD,
        TEXT,
        NUMBER,
        DATE,
        SUM,
        PERCENT
    }

    /**
     * The name of a leaf as it stands on its tab, where Excel takes no more than 31 characters and not each. A formula that
     * points to another leaf must use this very name.
     */
    public static String tabName(String name, String ending) {
        String plain = name.replaceAll("[\\[\\]:*?/\\\\]", " ");
        int room = LONGEST_TAB - ending.length();
        return (plain.length() <= room ? plain : plain.substring(0, room)) + ending;
    }

    /** The name of a cell, such as {@code C7}; both count from 0. */
    public static String cellName(int row, int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.append(row + 1).toString();
    }
}
