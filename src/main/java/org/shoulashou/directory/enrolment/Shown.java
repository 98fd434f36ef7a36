package org.shoulashou.directory.enrolment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shoulashou.directory.Pupil;

/**
 * What stood beside the rows of a list when somebody looked at them, by the rows' numbers: nobody overwrites what
 * another has written since.
 *
 * @param demanded whether a row that changes a pupil must have been looked at beside that pupil
 */
record Shown(Map<Integer, PupilSeen> byRow, boolean demanded) {

    static final Shown NOTHING = new Shown(Map.of(), false);

    static Shown beside(List<TypedRow> rows) {
        Map<Integer, PupilSeen> byRow = new HashMap<>();
        for (int index = 0; index < rows.size(); index++) {
            PupilSeen seen = rows.get(index).seen();
            if (seen != null) byRow.put(TypedRow.numberAt(index), seen);
        }
        return new Shown(byRow, false);
    }

    /** Looking comes before saving. */
    Shown asDemanded() {
        return new Shown(byRow, true);
    }

    boolean isOutdated(int row, Pupil pupil) {
        PupilSeen seen = byRow.get(row);
        return seen != null && seen.isOf(pupil) ? !seen.isStill(pupil) : demanded;
    }
}
