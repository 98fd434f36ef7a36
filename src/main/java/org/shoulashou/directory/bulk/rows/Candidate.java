package org.shoulashou.directory.bulk.rows;

import org.bson.RawBsonDocument;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.enrolment.reading.CheckedRow;
import org.shoulashou.directory.enrolment.reading.columns.PupilField;

/**
 * A row that became a pupil, ready to be inserted; of the row itself only what may still be needed, because thousands
 * are held at a time.
 *
 * @param namedByList whether the pen name stands in the list, and is none of our suggestions
 */
public record Candidate(int row, String realName, boolean namedByList, Pupil pupil, RawBsonDocument written) {

    static Candidate of(CheckedRow row, Pupil pupil) {
        boolean named = !row.written(PupilField.PEN_NAME).isEmpty();
        return new Candidate(row.number(), row.pupil().realName(), named, pupil, PupilDocument.of(pupil));
    }

    Candidate renamed(Pupil renamed) {
        return new Candidate(row, realName, namedByList, renamed, PupilDocument.of(renamed));
    }

    String enrolment() {
        return String.valueOf(pupil.enrolment());
    }

    /** A real name has no business in a log. */
    @Override
    public String toString() {
        return "a pupil from row " + row;
    }
}
