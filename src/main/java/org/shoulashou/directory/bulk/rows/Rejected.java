package org.shoulashou.directory.bulk.rows;

import java.util.List;
import org.shoulashou.directory.enrolment.reading.CheckedRow;
import org.shoulashou.directory.enrolment.reading.Mark;
import org.shoulashou.directory.enrolment.reading.columns.PupilField;
import org.shoulashou.platform.sheets.Sheet;
import org.shoulashou.platform.text.Text;

/** One fault of a row that was not taken: where, what, and how to mend it. */
public record Rejected(int row, Text field, Text what, Text mend) {

    public static final Sheet<Rejected> SHEET = Sheet.<Rejected>named(new Text("未导入的行", "Rejected rows"))
            .number(new Text("行号", "Row"), Rejected::row)
            .bilingual(new Text("列", "Column"), Rejected::field)
            .bilingual(new Text("问题", "What is wrong"), Rejected::what)
            .bilingual(new Text("怎样修改", "How to mend it"), Rejected::mend);

    static Rejected of(CheckedRow row, PupilField field, Text what, Text mend) {
        return new Rejected(row.number(), field.text(), what, mend);
    }

    static List<Rejected> faultsOf(CheckedRow row) {
        return row.remarks().stream()
                .filter(remark -> remark.mark() == Mark.RED)
                .map(remark -> of(row, remark.field(), remark.what(), remark.mend()))
                .toList();
    }

    /** What somebody wrote may be a name; it has no business in a log. */
    @Override
    public String toString() {
        return "a fault in row " + row;
    }
}
