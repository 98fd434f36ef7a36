package org.shoulashou.matching.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.matching.solver.units.Organisation;
import org.shoulashou.platform.text.Text;

/** Reads {@code organisations.csv}. */
public final class OrganisationsFile {

    public static final List<String> COLUMNS = List.of("organisation", "side", "place", "township", "kind");

    private static final Text TWICE =
            new Text("组织“{0}”在第 {1} 行已经有了。", "Organisation \"{0}\" stands on line {1} already.");
    private static final Text ONE_LINE = new Text("每个组织只写一行。", "Each organisation has one line.");
    private static final Text FORMULA = new Text("名称“{0}”以 {1} 开头。", "The name \"{0}\" begins with {1}.");
    private static final Text NO_FORMULA =
            new Text("表格软件会把它当成公式。请去掉开头的这个符号。", "A spreadsheet takes that for a formula. Remove that first sign.");
    private static final String BEGINS_FORMULA = "=+-@＝＋－＠";
    private static final Text KIND = new Text("方案里没有“{0}”这一类。", "The programme knows no kind \"{0}\".");
    private static final Text KINDS = new Text("请写指标的代码：{0}。", "Write the id of a quota: {0}.");

    private final WrittenFile file;
    private final Columns rule;
    private final Cells cells;
    private final Set<String> kinds;
    private final Faults faults;
    private final List<Organisation> organisations = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();

    /** @param kinds ids of the quotas that count organisations; when there are none, a kind is any word */
    OrganisationsFile(WrittenFile file, Columns rule, PlaceNames places, Set<String> kinds, Faults faults) {
        this.file = file;
        this.rule = rule;
        this.cells = new Cells(file, COLUMNS, places, faults);
        this.kinds = kinds;
        this.faults = faults;
    }

    /** Those lines without a fault. */
    List<Organisation> read() {
        new CsvFile(file, COLUMNS, rule, faults).read(this::take);
        return organisations;
    }

    private void take(CsvFile.Row row) {
        int before = faults.count();
        String organisation = cells.needed(row, 0);
        refuseFormula(organisation, row.line());
        Integer line = organisation.isEmpty() ? null : lines.putIfAbsent(organisation, row.line());
        if (line != null) faults.add(file, row.line(), TWICE.with(organisation, line), ONE_LINE);
        Side side = cells.side(row, 1);
        String place = cells.place(row, 2);
        String township = cells.township(row, 3, side);
        String kind = kind(row, side);
        if (faults.count() == before) organisations.add(new Organisation(organisation, side, place, township, kind));
    }

    /** Names come back in files that people open in a spreadsheet, which would carry the formula out. */
    private void refuseFormula(String name, int line) {
        if (name.isEmpty() || BEGINS_FORMULA.indexOf(name.charAt(0)) < 0) return;
        faults.add(file, line, FORMULA.with(name, name.substring(0, 1)), NO_FORMULA);
    }

    private @Nullable String kind(CsvFile.Row row, Side side) {
        if (side == Side.INLAND || kinds.isEmpty()) return cells.optional(row, 4);
        String kind = cells.needed(row, 4);
        boolean unknown = !kind.isEmpty() && !kinds.contains(kind);
        if (unknown) faults.add(file, row.line(), KIND.with(kind), KINDS.with(String.join(", ", kinds)));
        return kind;
    }

    /** Everyone on the list, faulty lines too. */
    Set<String> organisations() {
        return lines.keySet();
    }
}
