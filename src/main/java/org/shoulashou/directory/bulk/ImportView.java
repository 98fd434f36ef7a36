package org.shoulashou.directory.bulk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shoulashou.directory.bulk.rows.Counts;
import org.shoulashou.platform.jobs.Job;
import org.shoulashou.platform.jobs.JobView;

/**
 * An import as its starter sees it: counts and no child.
 *
 * @param rejectedUntil until when the rejected rows can be fetched; absent while the list is read, and afterwards
 */
record ImportView(
        JobView job,
        String name,
        long bytes,
        long enrolled,
        long same,
        long rejected,
        @Nullable Instant rejectedUntil) {

    static ImportView of(Job job, String name, long bytes, @Nullable Instant rejectedUntil) {
        Counts counts = CloseImport.countsOf(job);
        return new ImportView(
                JobView.of(job), name, bytes, counts.enrolled(), counts.same(), counts.rejected(), rejectedUntil);
    }
}
