package org.shoulashou.accounts.doors;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.events.Aggregate;
import org.shoulashou.platform.events.Outbox;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A class's way in: its code, and until when its teacher holds the door open.
 *
 * @param id the class's id
 */
@Document("classDoors")
public record ClassDoor(
        @Id String id,
        @Version @Nullable Long version,
        @Indexed(unique = true) String code,
        @Nullable Instant openUntil,
        Outbox outbox)
        implements Aggregate<ClassDoor> {

    static ClassDoor shutFor(String classId, String code) {
        return new ClassDoor(classId, null, code, null, Outbox.empty());
    }

    public boolean isOpenAt(Instant now) {
        return openUntil != null && now.isBefore(openUntil);
    }

    public ClassDoor openUntil(Instant until) {
        return new ClassDoor(id, version, code, until, outbox);
    }

    public ClassDoor shut() {
        return new ClassDoor(id, version, code, null, outbox);
    }

    @Override
    public ClassDoor withOutbox(Outbox next) {
        return new ClassDoor(id, version, code, openUntil, next);
    }
}
