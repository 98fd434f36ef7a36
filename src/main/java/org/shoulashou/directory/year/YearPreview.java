package org.shoulashou.directory.year;

import java.util.List;
import org.shoulashou.directory.year.YearPlan.Fate;
import org.shoulashou.platform.text.Text;

/**
 * The classes of a school and what usually becomes of them in summer.
 */
record YearPreview(List<Row> classes) {

    /** @param concerns what hangs on the class and would end with it, as others tell it */
    record Row(
            String id,
            long version,
            Text names,
            int grade,
            long pupils,
            Fate fate,
            Text nextNames,
            int nextGrade,
            List<Concern> concerns) {}

    record Concern(Text what, long count) {}
}
