package org.shoulashou.directory.bulk;

import org.jspecify.annotations.Nullable;
import org.shoulashou.directory.bulk.rows.Batch;
import org.shoulashou.directory.bulk.rows.Counts;

/**
 * How far an import has come.
 *
 * @param after the number of the last row that is done, as it stands at the sheet's left edge
 * @param read  rows that hold a pupil
 * @param total about how many there are; absent before they were counted
 */
record Progress(
        String importId,
        int after,
        long read,
        Counts counts,
        @Nullable Long total) {

    static Progress begin(String importId) {
        return new Progress(importId, 0, 0, Counts.NONE, null);
    }

    Progress counted(long about) {
        return new Progress(importId, after, read, counts, about);
    }

    Progress past(Batch batch, Counts more) {
        return new Progress(importId, batch.lastRow(), read + batch.rows(), counts.plus(more), total);
    }
}
