package org.shoulashou.letters.text;

import java.time.Clock;
import java.util.UUID;
import org.shoulashou.letters.Between;
import org.shoulashou.letters.Content;
import org.shoulashou.letters.Hand;
import org.shoulashou.letters.Letter;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A sheet with nothing on it yet, on the plainest paper. */
@Component
public class FreshLetters {

    private final LetterBodies bodies;
    private final Clock clock;

    FreshLetters(LetterBodies bodies, Clock clock) {
        this.bodies = bodies;
        this.clock = clock;
    }

    /** Not stored yet. */
    public Mono<Letter> of(Between between) {
        return laid(between, new Hand(between.author().pupil(), null, null, clock.instant()));
    }

    /** The same, where somebody else lays it on the child's desk. */
    public Mono<Letter> laid(Between between, Hand by) {
        String id = UUID.randomUUID().toString();
        return bodies.sealBody(id, between.author().pupil(), "")
                .map(body -> Content.plain(body, 0))
                .map(empty -> Letter.begun(id, between, empty, by));
    }
}
