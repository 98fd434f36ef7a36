package org.shoulashou.directory.enrolment.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.shoulashou.directory.enrolment.reading.columns.PupilField;
import org.shoulashou.platform.text.Text;

/** Collects what there is to say of one row. */
final class Remarks {

    private static final int SHOWN = 20;

    private final List<Remark> remarks = new ArrayList<>();

    void note(PupilField field, Text what, Text mend) {
        remarks.add(new Remark(field, Mark.AMBER, what, mend));
    }

    void fault(PupilField field, Text what, Text mend) {
        remarks.add(new Remark(field, Mark.RED, what, mend));
    }

    List<Remark> all() {
        return List.copyOf(remarks);
    }

    Mark mark() {
        return remarks.stream().map(Remark::mark).max(Comparator.naturalOrder()).orElse(Mark.GREEN);
    }

    /** What somebody wrote, short enough to repeat. */
    static String quoted(String written) {
        return written.codePointCount(0, written.length()) <= SHOWN
                ? written
                : written.substring(0, written.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
