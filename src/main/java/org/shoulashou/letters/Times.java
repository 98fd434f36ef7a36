package org.shoulashou.letters;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When what happened.
 *
 * @param arrives when it will lie on the reader's desk; absent before both schools have let it go
 */
public record Times(
        Instant savedAt,
        @Nullable Instant handedInAt,
        @Nullable Instant arrives,
        @Nullable Instant deliveredAt,
        @Nullable Instant readAt) {

    static Times begun(Instant now) {
        return new Times(now, null, null, null, null);
    }

    Times saved(Instant now) {
        return new Times(now, handedInAt, null, null, null);
    }

    Times handedIn(Instant now) {
        return new Times(savedAt, now, null, null, null);
    }

    Times arriving(@Nullable Instant when) {
        return new Times(savedAt, handedInAt, when, null, null);
    }

    /** That it arrived is still so when its words are gone. */
    Times erased() {
        return new Times(savedAt, handedInAt, null, deliveredAt, null);
    }

    Times delivered(Instant now) {
        return new Times(savedAt, handedInAt, arrives, now, null);
    }

    Times read(Instant now) {
        return new Times(savedAt, handedInAt, arrives, deliveredAt, now);
    }
}
