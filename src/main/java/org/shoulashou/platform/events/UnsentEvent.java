package org.shoulashou.platform.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.shoulashou.platform.documents.Documents;

/** One event on its way: what the document stores of it. */
public record UnsentEvent(String id, String type, Instant at, Document body, List<String> done) {

    public UnsentEvent {
        done = List.copyOf(done);
    }

    static UnsentEvent of(Object event, Instant at) {
        String type = EventTypes.nameOf(event.getClass());
        return new UnsentEvent(UUID.randomUUID().toString(), type, at, Documents.of(event), List.of());
    }

    UnsentEvent doneBy(List<String> handlers) {
        return new UnsentEvent(id, type, at, body, handlers);
    }
}
