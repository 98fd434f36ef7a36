package org.shoulashou.exchange.calendar;

import static org.shoulashou.accounts.Permission.EXCHANGE_ARRANGE;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.util.List;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.roster.Addressees;
import org.shoulashou.exchange.ExchangeProblems;
import org.shoulashou.platform.crypto.TokenHashes;
import org.shoulashou.platform.crypto.Unguessable;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes, ends and opens secret addresses. What somebody may no longer see, their old address shows no more. */
@Component
class CalendarAddresses {

    private final ReactiveMongoTemplate database;
    private final TokenHashes hashes;
    private final Addressees addressees;
    private final Clock clock;

    CalendarAddresses(ReactiveMongoTemplate database, TokenHashes hashes, Addressees addressees, Clock clock) {
        this.database = database;
        this.hashes = hashes;
        this.addressees = addressees;
        this.clock = clock;
    }

    /** Emits the token, which is told this once; an address that was given out before is over. */
    Mono<String> renew(Caller caller) {
        String token = Unguessable.next();
        List<String> keys = caller.reach(EXCHANGE_ARRANGE).keys();
        return database.save(new CalendarAddress(caller.accountId(), hashes.of(token), keys, clock.instant()))
                .thenReturn(token);
    }

    Mono<Void> revoke(Caller caller) {
        return database.remove(new Query(where("_id").is(caller.accountId())), CalendarAddress.class)
                .then();
    }

    Mono<CalendarAddress> of(Caller caller) {
        return database.findById(caller.accountId(), CalendarAddress.class);
    }

    /** The scopes that it opens today. */
    Mono<List<Scope>> open(String token) {
        return database.findOne(new Query(where("hash").in(hashes.candidates(token))), CalendarAddress.class)
                .flatMap(this::stillHeld)
                .filter(held -> !held.isEmpty())
                .switchIfEmpty(Mono.error(ExchangeProblems.NO_ADDRESS::refusal));
    }

    private Mono<List<Scope>> stillHeld(CalendarAddress address) {
        return addressees.find(address.id()).map(caller -> stillHeld(address, caller));
    }

    private static List<Scope> stillHeld(CalendarAddress address, Caller caller) {
        return address.keys().stream()
                .map(Scope::ofKey)
                .filter(scope -> caller.may(EXCHANGE_ARRANGE, List.of(scope)))
                .toList();
    }
}
