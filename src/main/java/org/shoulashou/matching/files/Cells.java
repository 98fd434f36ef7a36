package org.shoulashou.matching.files;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.platform.text.Text;

/** What several files say in the same way: that something is there, on which side it is and in which place. */
final class Cells {

    private static final Text EMPTY = new Text("“{0}”没有填。", "\"{0}\" is empty.");
    private static final Text FILL = new Text("请填写。", "Fill it in.");
    private static final Text SIDE = new Text("“{0}”不是哪一边。", "\"{0}\" is no side.");
    private static final Text SIDES = new Text("请写 inland 或 partner。", "Write inland or partner.");
    private static final Text PLACE = new Text("不认识地点“{0}”。", "The place \"{0}\" is not known.");
    private static final Text PLACES =
            new Text("请写市或县区的代码，或地点文件里的名称。", "Write the code of a city or county, or its name in the place files.");
    private static final Text TOWNSHIP = new Text("内地一方没有乡镇。", "The inland side has no townships.");
    private static final Text LEAVE_EMPTY = new Text("请留空。", "Leave it empty.");

    private final WrittenFile file;
    private final List<String> columns;
    private final PlaceNames places;
    private final Faults faults;
    private final Map<String, String> seen = new HashMap<>();

    Cells(WrittenFile file, List<String> columns, PlaceNames places, Faults faults) {
        this.file = file;
        this.columns = columns;
        this.places = places;
        this.faults = faults;
    }

    String needed(CsvFile.Row row, int column) {
        String value = row.cell(column);
        if (value.isEmpty()) faults.add(file, row.line(), EMPTY.with(columns.get(column)), FILL);
        return value;
    }

    @Nullable
    String optional(CsvFile.Row row, int column) {
        String value = row.cell(column);
        return value.isEmpty() ? null : known(value);
    }

    /** The same text once only: half a million pupils name the same schools. */
    String known(String value) {
        return seen.computeIfAbsent(value, same -> same);
    }

    Side side(CsvFile.Row row, int column) {
        String side = row.cell(column);
        if (!side.equals("inland") && !side.equals("partner")) faults.add(file, row.line(), SIDE.with(side), SIDES);
        return side.equals("partner") ? Side.PARTNER : Side.INLAND;
    }

    String place(CsvFile.Row row, int column) {
        String written = needed(row, column);
        if (written.isEmpty()) return written;
        String code = seen.computeIfAbsent(
                "place " + written, any -> places.code(written).orElse(""));
        if (code.isEmpty()) faults.add(file, row.line(), PLACE.with(written), PLACES);
        return code;
    }

    @Nullable
    String township(CsvFile.Row row, int column, Side side) {
        if (side == Side.PARTNER) return optional(row, column);
        if (!row.cell(column).isEmpty()) faults.add(file, row.line(), TOWNSHIP, LEAVE_EMPTY);
        return null;
    }
}
