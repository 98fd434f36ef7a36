package org.shoulashou.coverage.files;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shoulashou.coverage.counting.Measure;
import org.shoulashou.coverage.definitions.Definitions;
import org.shoulashou.coverage.pages.CoveragePage.CoveredNode;
import org.shoulashou.coverage.pages.CoveragePage.FriendsAt;
import org.shoulashou.platform.sheets.Grid;
import org.shoulashou.platform.sheets.Grid.Formula;
import org.shoulashou.platform.sheets.Grid.Leaf;
import org.shoulashou.platform.sheets.Table;
import org.shoulashou.platform.text.Text;

/** With which places a place is paired, as an Excel file: places down, places across, and sums both ways. */
final class MatrixFile {

    private static final Text NAME = new Text("{0} 与哪里结对", "{0}, paired with which places");
    private static final Text TAB = new Text("与哪里结对", "Paired with which places");
    private static final Text NOTE = new Text("格子里是对数。", "Pairs.");
    private static final Text PLACE = new Text("名称", "Name");
    private static final Text SUM = new Text("合计", "Sum");

    private final SortedMap<String, CoveredNode> rows;
    private final SortedMap<String, CoveredNode> columns;
    private final Map<List<String>, Integer> pairs = new HashMap<>();

    private MatrixFile(List<FriendsAt> cells) {
        this.rows = byCode(cells, FriendsAt::node);
        this.columns = byCode(cells, FriendsAt::friends);
        cells.forEach(cell -> pairs.put(List.of(cell.node().id(), cell.friends().id()), cell.pairs()));
    }

    static Grid grid(Text here, List<FriendsAt> cells, Locale locale) {
        Text name = NAME.with(here);
        Leaf definitions =
                Definitions.terms(Definitions.of(List.of(Measure.PAIRS))).leaf(locale);
        return new Grid(name, List.of(new MatrixFile(cells).leaf(name, locale), definitions));
    }

    private static SortedMap<String, CoveredNode> byCode(List<FriendsAt> cells, Function<FriendsAt, CoveredNode> end) {
        SortedMap<String, CoveredNode> sorted = new TreeMap<>();
        cells.forEach(cell -> sorted.put(end.apply(cell).id(), end.apply(cell)));
        return sorted;
    }

    private Leaf leaf(Text name, Locale locale) {
        List<Text> heads = new ArrayList<>(List.of(PLACE));
        columns.values().forEach(column -> heads.add(column.names()));
        heads.add(SUM);
        Table table = Table.titled(name, NOTE, heads, locale);
        rows.values().forEach(row -> table.row(line(row, table.next())));
        List<Integer> widths = new ArrayList<>(Collections.nCopies(heads.size(), 12));
        widths.set(0, 24);
        return table.sums(1, columns.size() + 1).leaf(TAB, widths);
    }

    private List<@Nullable Object> line(CoveredNode row, int at) {
        List<@Nullable Object> line = new ArrayList<>(List.of(row.names()));
        columns.keySet().forEach(column -> line.add(pairs.getOrDefault(List.of(row.id(), column), 0)));
        line.add(new Formula("SUM(" + Grid.cellName(at, 1) + ":" + Grid.cellName(at, columns.size()) + ")"));
        return line;
    }
}
