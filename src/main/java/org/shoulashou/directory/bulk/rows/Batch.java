package org.shoulashou.directory.bulk.rows;

import java.util.List;

/** Some rows of a list, ready to be saved. */
public record Batch(int lastRow, int rows, List<Candidate> candidates, List<Rejected> faults, int rejectedRows) {

    public static final Batch END = new Batch(0, 0, List.of(), List.of(), 0);

    public boolean isEnd() {
        return rows == 0;
    }
}
