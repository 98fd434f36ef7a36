package org.shoulashou.exchange.room;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Instant;
import org.bson.types.ObjectId;
import org.shoulashou.exchange.meetings.Half;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Hands signals from one class to the other through the database, so that the two may hang on different instances. Each
 * is taken out by whoever reads it; what nobody reads is gone after a minute.
 */
@Component
class Post {

    private final ReactiveMongoTemplate database;
    private final Clock clock;

    Post(ReactiveMongoTemplate database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Document("roomSignals")
    @CompoundIndex(name = "to", def = "{meeting: 1, to: 1, _id: 1}")
    record Letter(
            @Id ObjectId id,
            String meeting,
            Half to,
            Signal signal,
            @Indexed(expireAfter = "1m") Instant at) {}

    Mono<Void> send(String meeting, Half to, Signal signal) {
        return database.insert(new Letter(new ObjectId(), meeting, to, signal, clock.instant()))
                .then();
    }

    /** What lies there for this class, each once and in order. */
    Flux<Signal> take(String meeting, Half to) {
        return database.find(lying(meeting, to).with(Sort.by("_id")), Letter.class)
                .concatMap(this::taken)
                .map(Letter::signal);
    }

    private Mono<Letter> taken(Letter letter) {
        return database.remove(new Query(where("_id").is(letter.id())), Letter.class)
                .filter(removed -> removed.getDeletedCount() == 1)
                .map(removed -> letter);
    }

    /** A new line begins with nothing old. */
    Mono<Void> clear(String meeting, Half to) {
        return database.remove(lying(meeting, to), Letter.class).then();
    }

    private static Query lying(String meeting, Half to) {
        return new Query(where("meeting").is(meeting).and("to").is(to));
    }
}
