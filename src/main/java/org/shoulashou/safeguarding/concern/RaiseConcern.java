package org.shoulashou.safeguarding.concern;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.roster.Roster;
import org.shoulashou.safeguarding.NewConcern;
import org.shoulashou.safeguarding.evidence.KeepEvidence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Stores a concern. Its evidence comes first: there is no concern without, and what a crash left over is found again. */
@Component
public class RaiseConcern {

    private static final Logger log = LoggerFactory.getLogger(RaiseConcern.class);

    private final KeepEvidence evidence;
    private final StoredConcerns concerns;
    private final Roster roster;
    private final Calls calls;
    private final Clock clock;

    RaiseConcern(KeepEvidence evidence, StoredConcerns concerns, Roster roster, Calls calls, Clock clock) {
        this.evidence = evidence;
        this.concerns = concerns;
        this.roster = roster;
        this.calls = calls;
        this.clock = clock;
    }

    public Mono<String> raise(NewConcern raised) {
        String id = idOf(raised.key());
        return evidence.keep(id, raised.evidence())
                .then(hand(raised.by()))
                .flatMap(by -> insert(id, raised, by))
                .onErrorResume(DuplicateKeyException.class, known -> concerns.find(id))
                .flatMap(stored -> holdsNoMore(stored) ? raise(raised.again()) : copied(id));
    }

    /** Whoever raises it takes it for held: a concern that is closed by now would leave it to nobody. */
    private static boolean holdsNoMore(Concern stored) {
        return stored.isClosed() && stored.facts().subjectKey() != null;
    }

    private Mono<String> copied(String id) {
        return copyPictures(id).thenReturn(id);
    }

    /** The leads have the concern by now; whatever becomes of the pictures, the watch tries again. */
    private Mono<Void> copyPictures(String id) {
        return evidence.copyPictures(id)
                .doOnError(failure -> log.warn("The pictures of {} are copied later", id, failure))
                .onErrorComplete();
    }

    private Mono<Concern> insert(String id, NewConcern raised, Hand by) {
        Instant now = clock.instant();
        return concerns.insert(Concern.raised(id, raised, by, calls.first(now), now));
    }

    private Mono<Hand> hand(@Nullable String by) {
        return by == null
                ? Mono.just(Hand.HOUSE)
                : roster.namesOfStaff(List.of(by)).map(names -> new Hand(by, names.get(by)));
    }

    /** From the key, so that the same occasion is the same concern whoever tells it again. */
    static String idOf(String key) {
        return UUID.nameUUIDFromBytes(("concern\n" + key).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
