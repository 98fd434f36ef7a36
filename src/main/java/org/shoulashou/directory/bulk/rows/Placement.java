package org.shoulashou.directory.bulk.rows;

import org.jspecify.annotations.Nullable;
import org.shoulashou.directory.SchoolClass;
import org.shoulashou.directory.enrolment.reading.columns.PupilField;
import org.shoulashou.platform.text.Text;

/** The class that a row means, or why it is not known. */
record Placement(@Nullable SchoolClass schoolClass, PupilField field, Text what, Text mend) {

    private static final Text NOTHING = new Text("", "");

    static Placement in(SchoolClass schoolClass) {
        return new Placement(schoolClass, PupilField.CLASS, NOTHING, NOTHING);
    }

    static Placement none(PupilField field, Text what, Text mend) {
        return new Placement(null, field, what, mend);
    }
}
