package org.shoulashou.directory.bulk;

import org.shoulashou.directory.bulk.rows.Batch;
import org.shoulashou.directory.bulk.rows.Counts;

/**
 * How far an import has come.
 *
 * @param after the number of the last row that is done, as it stands at the sheet's left edge
 * @param read  rows that hold a pupil
 * @param total about how many there are
 */
record Progress(String importId, int after, long read, Counts counts, long total) {

    static Progress begin(String importId, long about) {
        return new Progress(importId, 0, 0, Counts.NONE, about);
    }

    Progress past(Batch batch, Counts more) {
        return new Progress(importId, batch.lastRow(), read + batch.rows(), counts.plus(more), total);
    }
}
