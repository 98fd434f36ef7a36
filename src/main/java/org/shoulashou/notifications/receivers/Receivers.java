package org.shoulashou.notifications.receivers;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.shoulashou.notifications.receivers.Receiver.Returned;
import org.shoulashou.platform.crypto.Sealed;
import org.shoulashou.platform.crypto.Sealer;
import org.shoulashou.platform.events.LookAgain;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
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

    /** Those who are reached and whom nobody has looked after today. */
    public Flux<Receiver> withoutDigestOf(LocalDate day, int atMost) {
        Criteria reached = where("address").ne(null).and("returned").is(null);
        Criteria notToday = new Criteria()
                .orOperator(where("digestedOn").is(null), where("digestedOn").lt(day.toString()));
        return database.find(query(reached.andOperator(notToday)).limit(atMost), Receiver.class);
    }

    /** Whatever else changes meanwhile: it is nobody's decision, so the version stays. */
    public Mono<Void> digested(String person, LocalDate day) {
        Update today = new Update().set("digestedOn", day.toString()).inc("version", 0);
        return database.updateFirst(query(where("_id").is(person)), today, Receiver.class)
                .then();
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

    /** Mail that was written then did not arrive; the person learns it on the page of settings. */
    public Mono<Void> returned(String person, String reason, Instant written) {
        Returned mail = new Returned(clock.instant(), reason);
        return change(person, receiver -> receiver.returning(mail, written)).then();
    }

    /** Straight to a proved address, for the people of the demonstration. */
    public Mono<Receiver> provedFor(String person, String address) {
        return change(person, receiver -> receiver.proved(seal(person, Receiver.ADDRESS, address), clock.instant()));
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
