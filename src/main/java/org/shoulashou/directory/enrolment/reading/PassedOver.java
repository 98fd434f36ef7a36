package org.shoulashou.directory.enrolment.reading;

import java.util.regex.Pattern;
import org.shoulashou.directory.enrolment.reading.columns.Columns;
import org.shoulashou.directory.enrolment.reading.columns.PupilField;
import org.shoulashou.platform.sheets.reading.SheetRow;

/** Rows below the headings that hold no pupil. */
final class PassedOver {

    private static final Pattern TOTAL =
            Pattern.compile("(?si)^(合计|总计|共计|小计|总人数|班级人数|男生人数|女生人数|total|sum)([^\\p{L}].*|人数.*|\\d.*|共.*)?$");
    private static final Pattern NOTE =
            Pattern.compile("(?si)^(备注|说明|注|填表|制表|审核|班主任|辅导员|填报|日期|note|remark|signed|date)[^\\p{L}]?.*");
    private static final Pattern EXAMPLE = Pattern.compile("(?si)^[（(【\\[]?(示例|例子|样例|example)([^\\p{L}].*| .*)?$");
    private static final int NOTE_CELLS = 3;
    private static final int FIRST_CELLS = 3;

    private PassedOver() {}

    /** Only a number at the left edge, as in lists that are numbered beforehand. */
    static boolean isBlank(SheetRow row, Columns columns) {
        return columns.read().values().stream()
                .allMatch(column -> row.text(column).isEmpty());
    }

    static boolean holdsNoPupil(SheetRow row, Columns columns) {
        return begins(row, columns, TOTAL)
                || begins(row, columns, EXAMPLE)
                || isNote(row, columns)
                || columns.areRepeatedIn(row);
    }

    private static boolean isNote(SheetRow row, Columns columns) {
        long filled = row.cells().stream().filter(cell -> !cell.isEmpty()).count();
        return filled <= NOTE_CELLS
                && columns.text(row, PupilField.BIRTH_MONTH).isEmpty()
                && begins(row, columns, NOTE);
    }

    private static boolean begins(SheetRow row, Columns columns, Pattern words) {
        if (words.matcher(columns.text(row, PupilField.REAL_NAME).strip()).matches()) return true;
        return row.cells().stream()
                .limit(FIRST_CELLS)
                .anyMatch(cell -> words.matcher(cell.strip()).matches());
    }
}
