package org.shoulashou.directory.enrolment.reading;

import org.shoulashou.directory.enrolment.reading.columns.PupilField;
import org.shoulashou.platform.text.Text;

/**
 * Something about a row that its teacher should know.
 *
 * @param mark AMBER where the row is saved all the same, RED where it is not
 * @param what happened
 * @param mend what to do, or what was done
 */
public record Remark(PupilField field, Mark mark, Text what, Text mend) {}
