package org.shoulashou.platform.jobs;

import org.jspecify.annotations.Nullable;

/** What a step of a job has reached. A last step has a result and no further checkpoint. */
public record Step(
        @Nullable Object checkpoint,
        long done,
        @Nullable Long total,
        @Nullable Object result) {

    /** There is more to do, from here. */
    public static Step to(Object checkpoint, long done, @Nullable Long total) {
        return new Step(checkpoint, done, total, null);
    }

    /** Everything is done; the result is a record that the page shows. */
    public static Step last(Object result, long done) {
        return new Step(null, done, done, result);
    }
}
