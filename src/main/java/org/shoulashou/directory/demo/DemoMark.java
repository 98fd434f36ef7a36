package org.shoulashou.directory.demo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Says that the demonstration lives in this database. Written before anything else of it: a start that was killed
 * leaves a mark without an end, and the next one goes on although the database is no longer empty.
 */
@Document("demo")
record DemoMark(@Id String id, Instant begunAt, @Nullable Instant doneAt) {

    static final String ID = "people";

    static DemoMark begun(Instant now) {
        return new DemoMark(ID, now, null);
    }

    DemoMark done(Instant now) {
        return new DemoMark(id, begunAt, now);
    }

    boolean isDone() {
        return doneAt != null;
    }
}
