package org.shoulashou.directory.enrolment.reading;

import java.util.List;
import java.util.Map;
import org.shoulashou.directory.enrolment.reading.columns.PupilField;

/**
 * One row of a list with what can be saved of it and what there is to say about it.
 *
 * @param written the cells as they were read, so that somebody can mend them
 */
public record CheckedRow(
        int number, Mark mark, WrittenPupil pupil, List<Remark> remarks, Map<PupilField, String> written) {

    public String written(PupilField field) {
        return written.getOrDefault(field, "");
    }

    /** A real name has no business in a log. */
    @Override
    public String toString() {
        return "row " + number + ", " + mark;
    }
}
