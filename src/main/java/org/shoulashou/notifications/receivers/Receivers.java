package org.shoulashou.notifications.receivers;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.shoulashou.notifications.receivers.Receiver.Returned;
import org.shoulashou.platform.crypto.Sealed;
import org.shoulashou.platform.crypto.Sealer;
import org.shoulashou.platform.events.LookAgain;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where everybody is reached. Addresses lie here closed and are opened when a mail leaves. */
@Component
public class Receivers {

    private final ReactiveMongoTemplate database;
    private final Sealer sealer;
    private final Clock clock;

    Receivers(ReactiveMongoTemplate database, Sealer sealer, Clock clock) {
        this.database = database;
        this.sealer = sealer;
        this.clock = clock;
    }

    public Mono<Receiver> of(String person) {
        return database.findById(person, Receiver.class).defaultIfEmpty(Receiver.unknown(person));
    }

    /** Those who get digests, in the order of their ids. */
    public Flux<Receiver> wantingDigests(String after, int atMost) {
        Query next = query(where("_id").gt(after).and("address").ne(null)).with(Sort.by("_id"));
        return database.find(next.limit(atMost), Receiver.class);
    }

    public Optional<String> addressOf(Receiver receiver) {
        Sealed sealed = receiver.address();
        return sealed == null ? Optional.empty() : Optional.of(open(receiver, sealed, Receiver.ADDRESS));
    }

    public Optional<String> pendingAddressOf(Receiver receiver) {
        Receiver.Pending pending = receiver.pending();
        return pending == null ? Optional.empty() : Optional.of(open(receiver, pending.address(), Receiver.PENDING));
    }

    private String open(Receiver receiver, Sealed sealed, String field) {
        return sealer.open(sealed, Receiver.slot(receiver.person(), field));
    }

    public Sealed seal(String person, String field, String address) {
        return sealer.seal(address, Receiver.slot(person, field));
    }

    /** Mail to this address does not arrive; the person learns it on the page of settings. */
    public Mono<Void> returned(String person, String reason) {
        Returned mail = new Returned(clock.instant(), reason);
        return change(person, receiver -> receiver.returning(mail)).then();
    }

    /** Straight to a proved address, for the people of the demonstration. */
    public Mono<Receiver> provedFor(String person, String address) {
        return change(person, receiver -> receiver.proved(seal(person, Receiver.ADDRESS, address)));
    }

    public Mono<Receiver> change(String person, UnaryOperator<Receiver> change) {
        return Mono.defer(() -> of(person))
                .flatMap(now -> save(now, change.apply(now)))
                .retryWhen(LookAgain.whenStale());
    }

    private Mono<Receiver> save(Receiver now, Receiver next) {
        return next.equals(now)
                ? Mono.just(now)
                : database.save(next)
                        .onErrorMap(
                                DuplicateKeyException.class,
                                other -> new OptimisticLockingFailureException("first words", other));
    }
}
