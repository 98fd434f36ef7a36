package org.shoulashou.platform.jobs;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.text.Text;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A job as stored. The version counts what people decide and the end, not the progress: who looks at a job that runs
 * can still cancel it.
 *
 * @param version    null before the first save
 * @param single     while a job with this key is unfinished there is no second one
 * @param due        from when on an instance may take it up; absent when it is over, so that the index stays small
 * @param lease      of the instance that has it; whoever holds another one may not write
 * @param claims     how often it was taken up since its last step: work that kills its instance is given up
 * @param checkpoint what the next step goes on from
 */
@Document("jobs")
@CompoundIndex(name = "ofOwner", def = "{'owner': 1, 'createdAt': -1}")
@CompoundIndex(name = "untold", def = "{'untold': 1}", sparse = true)
public record Job(
        @Id String id,
        @Version @Nullable Long version,
        String kind,
        Text title,
        String owner,
        @Indexed(unique = true, sparse = true) @Nullable String single,
        State state,
        long done,
        @Nullable Long total,
        boolean cancelAsked,
        @Indexed(sparse = true) @Nullable Instant due,
        @Nullable String lease,
        int claims,
        Map<String, Object> checkpoint,
        @Nullable Map<String, Object> result,
        @Nullable Text message,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    static Job of(String id, NewJob start, Map<String, Object> checkpoint, Instant now) {
        return new Job(
                id,
                null,
                start.kind(),
                start.title(),
                start.owner(),
                start.single(),
                State.WAITING,
                0,
                null,
                false,
                now,
                null,
                0,
                checkpoint,
                null,
                null,
                now,
                null,
                null);
    }

    public boolean isOver() {
        return state != State.WAITING && state != State.RUNNING;
    }

    String heldLease() {
        if (lease == null) {
            throw new IllegalStateException("Nobody holds job " + id);
        }
        return lease;
    }

    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }
}
