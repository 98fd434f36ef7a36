package org.shoulashou.directory.year;

import java.util.List;
import org.shoulashou.directory.year.YearPlan.Fate;
import org.shoulashou.platform.text.Text;

/**
 * The classes of a school and what usually becomes of them in summer.
 */
record YearPreview(List<Row> classes) {

    record Row(String id, long version, Text names, int grade, long pupils, Fate fate, Text nextNames, int nextGrade) {}
}
