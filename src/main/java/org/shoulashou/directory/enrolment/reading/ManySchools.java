package org.shoulashou.directory.enrolment.reading;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shoulashou.directory.enrolment.reading.columns.PupilField;
import org.shoulashou.directory.enrolment.reading.columns.UnreadColumn;

/** A list of many schools: its columns are known at once, its rows come one by one. */
public record ManySchools(Map<PupilField, Integer> columns, List<UnreadColumn> unread, Stream<CheckedRow> rows)
        implements AutoCloseable {

    @Override
    public void close() {
        rows.close();
    }
}
