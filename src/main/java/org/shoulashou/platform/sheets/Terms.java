package org.shoulashou.platform.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.shoulashou.platform.sheets.Grid.Cell;
import org.shoulashou.platform.sheets.Grid.Leaf;
import org.shoulashou.platform.sheets.Grid.Look;
import org.shoulashou.platform.text.Text;

/**
 * How the figures of a file are counted. They stand on a sheet of their own behind the figures, where they are in the way
 * of no row that somebody adds.
 */
public record Terms(List<Term> all) {

    private static final Text NAME = new Text("口径", "Definitions");
    private static final List<Text> HEADS = List.of(new Text("指标", "Figure"), new Text("怎么计算", "How it is counted"));
    private static final List<Integer> WIDTHS = List.of(20, 100);

    public Terms {
        all = List.copyOf(all);
    }

    public record Term(Text name, Text meaning) {}

    public Leaf leaf(Locale locale) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(row(HEADS.get(0), HEADS.get(1), Look.HEAD, locale));
        all.forEach(term -> rows.add(row(term.name(), term.meaning(), Look.TEXT, locale)));
        return new Leaf(NAME.in(locale), 1, WIDTHS, rows);
    }

    private static List<Cell> row(Text name, Text meaning, Look look, Locale locale) {
        return List.of(Cell.of(0, name.in(locale), look), Cell.of(1, meaning.in(locale), look));
    }
}
