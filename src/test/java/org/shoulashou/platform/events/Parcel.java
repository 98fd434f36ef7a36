package org.shoulashou.platform.events;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/** An aggregate as a module would write it. */
@Document("parcels")
record Parcel(@Id String id, @Version @Nullable Long version, String town, Outbox outbox) implements Aggregate<Parcel> {

    static Parcel inTown(String id, String town) {
        return new Parcel(id, null, town, Outbox.empty());
    }

    Parcel movedTo(String next) {
        return new Parcel(id, version, next, outbox);
    }

    @Override
    public Parcel withOutbox(Outbox next) {
        return new Parcel(id, version, town, next);
    }

    @EventType("test.parcel-moved")
    record Moved(String parcel, String town) {}

    @EventType("test.parcel-lost")
    record Lost(String parcel) {}
}
