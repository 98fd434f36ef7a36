package org.shoulashou.accounts.links;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.AccountProblems;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Grant;
import org.shoulashou.accounts.access.Scopes;
import org.shoulashou.accounts.links.OneTimeLink.Purpose;
import org.shoulashou.platform.crypto.TokenHashes;
import org.shoulashou.platform.crypto.Unguessable;
import org.shoulashou.platform.events.Aggregates;
import org.shoulashou.platform.events.Outbox;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All one-time links. */
@Component
public class Links {

    private final ReactiveMongoTemplate database;
    private final Aggregates aggregates;
    private final Scopes scopes;
    private final TokenHashes hashes;
    private final Clock clock;

    Links(ReactiveMongoTemplate database, Aggregates aggregates, Scopes scopes, TokenHashes hashes, Clock clock) {
        this.database = database;
        this.aggregates = aggregates;
        this.scopes = scopes;
        this.hashes = hashes;
        this.clock = clock;
    }

    /** What a link is to be. */
    public record Draft(
            Purpose purpose,
            String displayName,
            Grant grant,
            Duration life,
            @Nullable Caller issuer,
            @Nullable String opens) {

        public Draft(Purpose purpose, String displayName, Grant grant, Duration life, @Nullable Caller issuer) {
            this(purpose, displayName, grant, life, issuer, null);
        }
    }

    /** A link with its token, which exists only here and in the receiver's hands. */
    public record Issued(OneTimeLink link, String token) {}

    public Mono<Issued> issue(Draft draft, UnaryOperator<OneTimeLink> telling) {
        String token = Unguessable.next();
        return scopes.keysAround(draft.grant().scope())
                .map(within -> link(draft, token, within))
                .map(telling)
                .flatMap(aggregates::save)
                .map(link -> new Issued(link, token));
    }

    public Mono<OneTimeLink> find(String token) {
        return database.findOne(new Query(where("tokenHash").in(hashes.candidates(token))), OneTimeLink.class)
                .switchIfEmpty(Mono.error(AccountProblems.LINK_UNKNOWN::refusal));
    }

    /** The link if it can still be used; otherwise the refusal that says why not. */
    public Mono<OneTimeLink> findOpen(String token) {
        return find(token).map(this::open);
    }

    /** Of two who use a link at the same time, one gets it. */
    public Mono<OneTimeLink> use(OneTimeLink link) {
        return aggregates
                .save(link.used(clock.instant()))
                .onErrorMap(OptimisticLockingFailureException.class, stale -> AccountProblems.LINK_USED.refusal());
    }

    public Mono<OneTimeLink> byId(String id) {
        return database.findById(id, OneTimeLink.class);
    }

    public Mono<OneTimeLink> save(OneTimeLink link) {
        return aggregates.save(link);
    }

    /** A new set-up link makes the earlier ones worthless. */
    public Mono<Void> forget(Purpose purpose) {
        Query unused = new Query(where("purpose").is(purpose).and("usedAt").isNull());
        return database.remove(unused, OneTimeLink.class).then();
    }

    public Flux<OneTimeLink> invitations(List<String> keys, long offset, int length) {
        Query query = new Query(invitationsWithin(keys))
                .with(Sort.by(Sort.Direction.DESC, "createdAt"))
                .skip(offset)
                .limit(length);
        return database.find(query, OneTimeLink.class);
    }

    public Mono<Long> countInvitations(List<String> keys) {
        return database.count(new Query(invitationsWithin(keys)), OneTimeLink.class);
    }

    private static Criteria invitationsWithin(List<String> keys) {
        return where("within").in(keys).and("purpose").is(Purpose.INVITATION);
    }

    private OneTimeLink open(OneTimeLink link) {
        return switch (link.stateAt(clock.instant())) {
            case OPEN -> link;
            case USED -> throw AccountProblems.LINK_USED.refusal();
            case EXPIRED, REVOKED -> throw AccountProblems.LINK_EXPIRED.refusal();
        };
    }

    private OneTimeLink link(Draft draft, String token, List<String> within) {
        Instant now = clock.instant();
        Caller issuer = draft.issuer();
        return new OneTimeLink(
                UUID.randomUUID().toString(),
                null,
                hashes.of(token),
                draft.purpose(),
                draft.displayName(),
                draft.grant(),
                within,
                issuer == null ? null : issuer.accountId(),
                issuer == null ? null : issuer.displayName(),
                now,
                now.plus(draft.life()),
                null,
                null,
                draft.opens(),
                Outbox.empty());
    }
}
