package org.shoulashou.platform.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.shoulashou.platform.downloads.Downloads;

/** Writes a grid; runs only on the threads of {@link Downloads}. */
final class GridWriter {

    private static final short ONE = 1;
    private static final short AS_MANY_AS_NEEDED = 0;

    private final Grid grid;

    GridWriter(Grid grid) {
        this.grid = grid;
    }

    void write(OutputStream out) {
        try (Workbook book = new Workbook(out, "Shoulashou", null)) {
            grid.leaves().forEach(leaf -> write(leaf, book));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static void write(Grid.Leaf leaf, Workbook book) {
        Worksheet page = book.newWorksheet(Grid.tabName(leaf.name(), ""));
        for (int column = 0; column < leaf.widths().size(); column++) {
            page.width(column, leaf.widths().get(column));
        }
        for (int row = 0; row < leaf.rows().size(); row++) {
            line(page, row, leaf.rows().get(row));
        }
        page.paperSize(PaperSize.A4_PAPER);
        page.pageOrientation("landscape");
        page.fitToWidth(ONE);
        page.fitToHeight(AS_MANY_AS_NEEDED);
        page.repeatRows(0, Math.max(0, leaf.heads() - 1));
        page.freezePane(0, leaf.heads());
    }

    private static void line(Worksheet page, int row, List<Grid.Cell> cells) {
        for (Grid.Cell cell : cells) {
            put(page, row, cell);
            if (cell.across() > 1 || cell.down() > 1) {
                page.range(row, cell.column(), row + cell.down() - 1, cell.column() + cell.across() - 1)
                        .merge();
            }
            for (int down = 0; down < cell.down(); down++) {
                for (int across = 0; across < cell.across(); across++) {
                    style(page.style(row + down, cell.column() + across), cell.look());
                }
            }
        }
    }

    /** A text stays a text whatever it begins with: only a formula of ours is one. */
    private static void put(Worksheet page, int row, Grid.Cell cell) {
        if (cell.value() instanceof Grid.Formula formula) {
            page.formula(row, cell.column(), formula.excel());
        } else if (cell.value() instanceof Number number) {
            page.value(row, cell.column(), number);
        } else if (cell.value() instanceof LocalDate date) {
            page.value(row, cell.column(), date);
        } else if (cell.value() != null) {
            page.inlineString(
                    row, cell.column(), SheetWriter.writable(cell.value().toString()));
        }
    }

    private static void style(StyleSetter style, Grid.Look look) {
        StyleSetter framed = look == Grid.Look.TITLE || look == Grid.Look.NOTE ? style : style.borderStyle("thin");
        StyleSetter placed = framed.verticalAlignment("center").wrapText(look != Grid.Look.TITLE);
        switch (look) {
            case TITLE ->
                placed.bold().fontSize(16).horizontalAlignment("center").set();
            case NOTE -> placed.fontSize(10).horizontalAlignment("left").set();
            case HEAD -> placed.bold().horizontalAlignment("center").set();
            case TEXT -> placed.set();
            case NUMBER -> placed.horizontalAlignment("right").set();
            case DATE ->
                placed.format("yyyy-mm-dd").horizontalAlignment("right").set();
            case SUM -> placed.bold().horizontalAlignment("right").set();
            case PERCENT -> placed.format("0.0%").horizontalAlignment("right").set();
        }
    }
}
