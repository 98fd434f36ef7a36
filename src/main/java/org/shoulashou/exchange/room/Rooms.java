package org.shoulashou.exchange.room;

import java.util.function.UnaryOperator;
import org.shoulashou.platform.events.LookAgain;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Rooms as stored; one that nobody has entered yet is empty. */
@Component
class Rooms {

    private final ReactiveMongoTemplate database;

    Rooms(ReactiveMongoTemplate database) {
        this.database = database;
    }

    Mono<Room> of(String meeting) {
        return database.findById(meeting, Room.class).defaultIfEmpty(Room.of(meeting));
    }

    Mono<Room> change(String meeting, UnaryOperator<Room> change) {
        return Mono.defer(() -> of(meeting))
                .flatMap(now -> save(now, change.apply(now)))
                .retryWhen(LookAgain.whenStale())
                .onErrorResume(DuplicateKeyException.class, raced -> change(meeting, change));
    }

    private Mono<Room> save(Room now, Room next) {
        return next == now ? Mono.just(now) : database.save(next);
    }
}
