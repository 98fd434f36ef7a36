package org.shoulashou.directory.enrolment.reading;

import java.util.List;

/** One row of a list with what can be saved of it and what there is to say about it. */
public record CheckedRow(int number, Mark mark, WrittenPupil pupil, List<Remark> remarks) {}
