package org.shoulashou.directory.bulk.rows;

import org.bson.Document;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.enrolment.reading.CheckedRow;
import org.shoulashou.directory.enrolment.reading.columns.PupilField;

/** A row that became a pupil, ready to be inserted. */
public record Candidate(CheckedRow row, Pupil pupil, Document written) {

    boolean hasPenNameFromList() {
        return !row.written(PupilField.PEN_NAME).isEmpty();
    }

    String enrolment() {
        return String.valueOf(pupil.enrolment());
    }

    /** A real name has no business in a log. */
    @Override
    public String toString() {
        return "a pupil from row " + row.number();
    }
}
