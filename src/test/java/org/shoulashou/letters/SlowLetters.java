package org.shoulashou.letters;

import org.shoulashou.platform.events.Aggregates;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Mono;

/** Before each writing somebody else gets their turn. */
public final class SlowLetters extends Letters {

    private final Mono<?> meanwhile;

    public SlowLetters(ReactiveMongoTemplate database, Aggregates aggregates, Mono<?> meanwhile) {
        super(database, aggregates);
        this.meanwhile = meanwhile;
    }

    @Override
    public Mono<Letter> save(Letter letter) {
        return meanwhile.then(super.save(letter));
    }
}
