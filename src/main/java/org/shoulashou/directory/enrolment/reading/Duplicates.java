package org.shoulashou.directory.enrolment.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shoulashou.directory.enrolment.reading.columns.PupilField;
import org.shoulashou.platform.text.Text;

/** The same name with the same birth month stands in a list twice: the second is red and says where the first is. */
final class Duplicates {

    private final Map<String, Integer> firstRows = new HashMap<>();

    CheckedRow mark(CheckedRow row) {
        WrittenPupil pupil = row.pupil();
        if (pupil.realName().isEmpty() || pupil.birthMonth() == null) return row;
        Integer first = firstRows.putIfAbsent(pupil.realName() + " " + pupil.birthMonth(), row.number());
        return first == null ? row : repeated(row, first);
    }

    private static CheckedRow repeated(CheckedRow row, int first) {
        List<Remark> remarks = new ArrayList<>(row.remarks());
        remarks.add(new Remark(
                PupilField.REAL_NAME,
                Mark.RED,
                new Text("和第 {0} 行是同一名学生", "The same pupil stands in row {0}").with(first),
                new Text(
                        "请删去多出的一行；如果确实是两名学生，请在其中一个姓名后加“（大）”“（小）”区分。",
                        "Delete one of the rows; if these are two pupils, add a word to one of the names.")));
        return new CheckedRow(row.number(), Mark.RED, row.pupil(), List.copyOf(remarks));
    }
}
