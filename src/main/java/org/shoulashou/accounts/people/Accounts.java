package org.shoulashou.accounts.people;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.shoulashou.accounts.AccountKind;
import org.shoulashou.accounts.Caller.Reach;
import org.shoulashou.accounts.Grant;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.access.Scopes;
import org.shoulashou.platform.crypto.Unguessable;
import org.shoulashou.platform.events.Aggregates;
import org.shoulashou.platform.events.LookAgain;
import org.shoulashou.platform.text.SearchWords;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All accounts. */
@Component
public class Accounts {

    private final ReactiveMongoTemplate database;
    private final Aggregates aggregates;
    private final Scopes scopes;
    private final Clock clock;

    Accounts(ReactiveMongoTemplate database, Aggregates aggregates, Scopes scopes, Clock clock) {
        this.database = database;
        this.aggregates = aggregates;
        this.scopes = scopes;
        this.clock = clock;
    }

    public Mono<Account> find(String id) {
        return database.findById(id, Account.class);
    }

    public Flux<Account> withIds(Collection<String> ids) {
        return database.find(new Query(where("_id").in(ids)), Account.class);
    }

    /** Staff who work at this scope or below it, who came first, first. */
    public Flux<Account> staffAt(Scope scope) {
        Query query = new Query(where("within").is(scope.key()).and("kind").is(AccountKind.STAFF));
        return database.find(query.with(Sort.by("createdAt", "_id")), Account.class);
    }

    /** Whoever can sign in and has a grant at one of these very scopes. */
    public Flux<Account> holding(AccountKind kind, Collection<Scope> at) {
        List<String> ids = at.stream().map(Scope::id).distinct().toList();
        Criteria there = where("grants.scope.id").in(ids).and("kind").is(kind);
        return database.find(new Query(there.and("active").is(true)), Account.class)
                .filter(account -> account.grants().stream().map(Grant::scope).anyMatch(at::contains));
    }

    public Flux<Account> staffAfter(String id, int atMost) {
        Criteria next = where("_id").gt(id).and("kind").is(AccountKind.STAFF);
        Query slice =
                new Query(next.and("active").is(true)).with(Sort.by("_id")).limit(atMost);
        return database.find(slice, Account.class);
    }

    public Mono<Account> findByCredentials(String name) {
        return database.findOne(new Query(where("credentials.name").is(name)), Account.class);
    }

    public Mono<Boolean> anybody() {
        return database.exists(new Query(), Account.class);
    }

    /** Fails with a duplicate key when the id or the sign-in name is taken. */
    public Mono<Account> open(NewAccount account, UnaryOperator<Account> telling) {
        Instant now = clock.instant();
        return scopes.keysAround(account.grant().scope())
                .map(within -> account.at(now, within, Unguessable.next()))
                .map(telling)
                .flatMap(aggregates::save);
    }

    public Mono<Account> save(Account account) {
        return aggregates.save(account);
    }

    /** Another name, another proof, another place: whatever ran with the old ones ends. */
    public Mono<Account> moved(Account account, String displayName, Credentials credentials, Grant grant) {
        return scopes.keysAround(grant.scope())
                .map(within -> account.moved(displayName, credentials, grant, within, Unguessable.next()))
                .flatMap(aggregates::save);
    }

    /** Only what was opened a moment ago and by mistake; people are shut out instead. */
    public Mono<Void> remove(Account account) {
        return database.remove(account).then();
    }

    /** For changes that hold whatever else changed meanwhile, such as the time of the last sign-in. */
    public Mono<Account> change(String id, UnaryOperator<Account> change) {
        return Mono.defer(() -> find(id)).map(change).flatMap(aggregates::save).retryWhen(LookAgain.whenStale());
    }

    Flux<Account> list(Query query) {
        return database.find(query, Account.class);
    }

    Mono<Long> count(Query query) {
        return database.count(query, Account.class);
    }

    static Criteria staffWithin(Reach reach, String typed) {
        List<Criteria> all = new ArrayList<>();
        all.add(where("within").in(reach.keys()));
        all.add(where("kind").is(AccountKind.STAFF));
        all.addAll(SearchWords.matching("search", typed));
        return new Criteria().andOperator(all);
    }
}
