package org.shoulashou.platform.crypto;

import java.nio.file.Path;
import org.bson.Document;
import org.shoulashou.platform.start.StartCheck;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Mono;

/**
 * The database remembers the name of the first key that it was used with. A lost key file, or an instance that made
 * one of its own, is found at the start and not years later by a field that no longer opens.
 */
final class KeysFitTheDatabase implements StartCheck {

    private static final String COLLECTION = "keys";

    private final ReactiveMongoTemplate template;
    private final Keys keys;
    private final Path file;

    KeysFitTheDatabase(ReactiveMongoTemplate template, Keys keys, Path file) {
        this.template = template;
        this.keys = keys;
        this.file = file;
    }

    @Override
    public Mono<Void> check() {
        return remembered()
                .switchIfEmpty(Mono.defer(this::remember))
                .flatMap(key -> keys.forOpening(key).isPresent() ? Mono.empty() : refuse(key));
    }

    private Mono<String> remembered() {
        return template.findById("first", Document.class, COLLECTION).map(found -> found.getString("key"));
    }

    private Mono<String> remember() {
        String key = keys.activeForSealing().name();
        return template.insert(new Document("_id", "first").append("key", key), COLLECTION)
                .thenReturn(key)
                .onErrorResume(DuplicateKeyException.class, another -> remembered());
    }

    private Mono<Void> refuse(String key) {
        return Mono.error(KeyFileTrouble.ofAnotherDatabase(file, key));
    }
}
