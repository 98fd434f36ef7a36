package org.shoulashou.platform.sheets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.sheets.Grid.Cell;
import org.shoulashou.platform.sheets.Grid.Formula;
import org.shoulashou.platform.sheets.Grid.Leaf;
import org.shoulashou.platform.sheets.Grid.Look;
import org.shoulashou.platform.text.Text;

/** The plainest leaf of a grid: a title, one row of heads, rows, and sums that go on counting when somebody changes a row. */
public final class Table {

    private static final Text SUM = new Text("合计", "Sum");

    private final List<Text> heads;
    private final Locale locale;
    private final List<List<Cell>> rows = new ArrayList<>();
    private final int first;

    private Table(Text title, @Nullable Text note, List<Text> heads, Locale locale) {
        this.heads = heads;
        this.locale = locale;
        rows.add(List.of(across(title, Look.TITLE)));
        if (note != null) rows.add(List.of(across(note, Look.NOTE)));
        rows.add(cells(Look.HEAD, heads));
        this.first = rows.size();
    }

    /** @param note what is to be said of all its rows */
    public static Table titled(Text title, @Nullable Text note, List<Text> heads, Locale locale) {
        return new Table(title, note, heads, locale);
    }

    /** Texts, numbers, dates, formulas, or nothing. */
    public Table row(@Nullable Object... values) {
        return row(Arrays.asList(values));
    }

    public Table row(List<? extends @Nullable Object> values) {
        List<Cell> cells = new ArrayList<>();
        values.forEach(value -> cells.add(cell(cells.size(), value)));
        rows.add(cells);
        return this;
    }

    /** Where the next row will stand, from 0, for whoever writes a formula in it. */
    public int next() {
        return rows.size();
    }

    /** Of a column, the cells from the first row to one of these, as a formula adds them. */
    public Formula added(int column, int last) {
        return new Formula("SUM(" + Grid.cellName(first, column) + ":" + Grid.cellName(last, column) + ")");
    }

    /** Excel passes a text over and would add less than there is: beneath a column that says one, no sum stands. */
    public Table sums(int from, int to) {
        if (rows.size() == first) return this;
        int last = rows.size() - 1;
        List<Cell> sums = new ArrayList<>(List.of(Cell.of(0, SUM.in(locale), Look.SUM)));
        for (int column = 1; column < heads.size(); column++) {
            boolean summed = column >= from && column <= to && isOfNumbers(column);
            sums.add(Cell.of(column, summed ? added(column, last) : null, Look.SUM));
        }
        rows.add(sums);
        return this;
    }

    public Table noting(Text words) {
        rows.add(List.of(across(words, Look.NOTE)));
        return this;
    }

    public Leaf leaf(Text tab, List<Integer> widths) {
        return new Leaf(tab.in(locale), first, widths, rows);
    }

    private boolean isOfNumbers(int column) {
        return rows.subList(first, rows.size()).stream()
                .map(row -> row.get(column).value())
                .allMatch(value -> value == null || value instanceof Number || value instanceof Formula);
    }

    private Cell across(Text words, Look look) {
        return Cell.of(0, words.in(locale), look).over(heads.size(), 1);
    }

    private List<Cell> cells(Look look, List<Text> texts) {
        List<Cell> cells = new ArrayList<>();
        texts.forEach(text -> cells.add(Cell.of(cells.size(), text.in(locale), look)));
        return cells;
    }

    private Cell cell(int column, @Nullable Object value) {
        if (value instanceof Text text) return Cell.of(column, text.in(locale), Look.TEXT);
        if (value instanceof LocalDate) return Cell.of(column, value, Look.DATE);
        return Cell.of(column, value, value instanceof Number || value instanceof Formula ? Look.NUMBER : Look.TEXT);
    }
}
