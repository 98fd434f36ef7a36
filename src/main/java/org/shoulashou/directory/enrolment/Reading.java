package org.shoulashou.directory.enrolment;

import java.util.List;
import java.util.Map;
import org.shoulashou.directory.enrolment.reading.Mark;
import org.shoulashou.directory.enrolment.reading.Remark;
import org.shoulashou.directory.enrolment.reading.columns.PupilField;
import org.shoulashou.directory.enrolment.reading.columns.UnreadColumn;
import org.shoulashou.platform.text.Text;

/**
 * A list beside the roll of its class, before anything is saved.
 *
 * @param sheet       that was read, and {@code otherSheets} that were not
 * @param columns     counted from 0
 * @param passedOver  numbers of rows that hold no pupil: totals, notes
 * @param notInTheList pen names of those on the roll of whom the list says nothing; they stay
 */
record Reading(
        String sheet,
        List<String> otherSheets,
        int headingRow,
        Map<PupilField, Integer> columns,
        List<UnreadColumn> unread,
        List<Integer> passedOver,
        List<Row> rows,
        List<String> notInTheList) {

    /** What saving would do with a row. */
    enum Outcome {
        NEW,
        SAME,
        CHANGED,
        /** Nothing: somebody else has changed the pupil since the row was shown. */
        STALE
    }

    /**
     * @param cells   to be shown and mended
     * @param changes what differs from the roll
     */
    record Row(
            int number, Mark mark, Outcome outcome, TypedRow cells, List<Remark> remarks, List<Difference> changes) {}

    record Difference(PupilField field, Text title, String before, String after) {}
}
