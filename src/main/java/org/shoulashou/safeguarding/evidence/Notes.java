package org.shoulashou.safeguarding.evidence;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.crypto.Sealer;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Notes of the leads, sealed. */
@Component
public class Notes {

    private final ReactiveMongoTemplate database;
    private final Sealer sealer;

    Notes(ReactiveMongoTemplate database, Sealer sealer) {
        this.database = database;
        this.sealer = sealer;
    }

    /** The id under which the note is kept; empty when nothing was written. */
    public Mono<String> keep(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Mono.empty();
        }
        String id = UUID.randomUUID().toString();
        Note note = new Note(id, sealer.seal(text.strip(), Note.slot(id)));
        return database.insert(note).map(Note::id);
    }

    /** Opened, by their ids. */
    public Mono<Map<String, String>> open(Collection<String> ids) {
        return database.find(new Query(where("_id").in(ids)), Note.class).collectMap(Note::id, this::text);
    }

    private String text(Note note) {
        return sealer.open(note.content(), Note.slot(note.id()));
    }
}
