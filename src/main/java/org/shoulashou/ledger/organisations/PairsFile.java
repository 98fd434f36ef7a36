package org.shoulashou.ledger.organisations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shoulashou.ledger.organisations.PairOrganisations.Two;
import org.shoulashou.platform.sheets.reading.ReadingLimits;
import org.shoulashou.platform.sheets.reading.SheetFile;
import org.shoulashou.platform.sheets.reading.SheetReader;
import org.shoulashou.platform.sheets.reading.SheetRow;
import org.shoulashou.platform.sheets.reading.SheetRows;
import org.shoulashou.platform.text.FoldedName;
import org.shoulashou.platform.text.Text;
import org.springframework.util.unit.DataSize;

/** Reads the {@code pairs.csv} of a matching run of organisations; tells every fault with its row. */
final class PairsFile {

    static final DataSize LARGEST = DataSize.ofMegabytes(1);
    private static final int MOST_ROWS = 5_000;
    private static final int LONGEST_NAME = 100;

    private static final Text NO_COLUMN = new Text(
            "第一行缺少“{0}”这一列；请上传组织结对计算得到的 pairs.csv。",
            "The first row lacks the column \"{0}\": send the pairs.csv of a run of organisations.");
    private static final Text NO_ROWS = new Text("文件里没有结对。", "The file holds no pair.");
    private static final Text NO_NAME = new Text("“{0}”是空的。", "\"{0}\" is empty.");
    private static final Text TOO_LONG = new Text("“{0}”超过100个字。", "\"{0}\" is longer than 100 characters.");
    private static final Text TWICE = new Text("和第 {0} 行重复。", "The same as row {0}.");
    private static final Text NO_POINTS = new Text("分数“{0}”不是整数。", "The points \"{0}\" are no whole number.");

    private final List<Two> rows = new ArrayList<>();
    private final List<RowFault> faults = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();

    private PairsFile() {}

    record RowFault(int row, Text what) {}

    record Found(List<Two> rows, List<RowFault> faults) {}

    static Found read(byte[] bytes) {
        PairsFile file = new PairsFile();
        ReadingLimits limits = ReadingLimits.ofManySchools(MOST_ROWS, LARGEST);
        try (SheetRows rows =
                new SheetReader(limits).open(new SheetFile("pairs.csv", bytes)).rows(0)) {
            file.take(rows);
        }
        return new Found(file.rows, file.faults);
    }

    private void take(SheetRows all) {
        List<String> head = all.hasNext() ? all.next().cells() : List.of();
        int inland = column(head, "inland");
        int partner = column(head, "partner");
        int points = head.indexOf("points");
        if (inland < 0 || partner < 0) {
            return;
        }
        all.forEachRemaining(row -> take(row, row.text(inland), row.text(partner), row.text(points)));
        if (rows.isEmpty() && faults.isEmpty()) {
            faults.add(new RowFault(1, NO_ROWS));
        }
    }

    private int column(List<String> head, String name) {
        int column = head.indexOf(name);
        if (column < 0) {
            faults.add(new RowFault(1, NO_COLUMN.with(name)));
        }
        return column;
    }

    private void take(SheetRow row, String inland, String partner, String points) {
        int before = faults.size();
        checkName(row, "inland", inland);
        checkName(row, "partner", partner);
        Integer number = points(row, points);
        String key = FoldedName.of(inland) + "/" + FoldedName.of(partner);
        Integer first = seen.putIfAbsent(key, row.number());
        if (first != null) {
            faults.add(new RowFault(row.number(), TWICE.with(first)));
        }
        if (faults.size() == before) {
            rows.add(new Two(inland, partner, number));
        }
    }

    private void checkName(SheetRow row, String column, String name) {
        if (name.isBlank()) {
            faults.add(new RowFault(row.number(), NO_NAME.with(column)));
        } else if (name.length() > LONGEST_NAME) {
            faults.add(new RowFault(row.number(), TOO_LONG.with(column)));
        }
    }

    private @Nullable Integer points(SheetRow row, String written) {
        if (written.isBlank()) {
            return null;
        }
        try {
            return Integer.valueOf(written.strip());
        } catch (NumberFormatException noNumber) {
            faults.add(new RowFault(row.number(), NO_POINTS.with(written)));
            return null;
        }
    }
}
