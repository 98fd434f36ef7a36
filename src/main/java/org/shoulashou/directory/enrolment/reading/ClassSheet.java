package org.shoulashou.directory.enrolment.reading;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shoulashou.directory.enrolment.reading.columns.PupilField;
import org.shoulashou.directory.enrolment.reading.columns.UnreadColumn;

/**
 * What a file says about a class.
 *
 * @param sheet       that was read; empty for pasted cells
 * @param otherSheets that were not
 * @param headingRow  as the person sees it; 0 where there is none and the columns were chosen by hand
 * @param columns     counted from 0
 * @param passedOver  rows after the headings that hold no pupil: totals, notes, the example of our template
 */
public record ClassSheet(
        String sheet,
        List<String> otherSheets,
        int headingRow,
        Map<PupilField, Integer> columns,
        List<UnreadColumn> unread,
        List<Integer> passedOver,
        List<CheckedRow> rows) {

    /** Needed columns that the list lacks: better said once than in every row. */
    public List<PupilField> missing() {
        return Stream.of(PupilField.REAL_NAME, PupilField.BIRTH_MONTH)
                .filter(field -> !columns.containsKey(field))
                .toList();
    }

    public long count(Mark mark) {
        return rows.stream().filter(row -> row.mark() == mark).count();
    }
}
