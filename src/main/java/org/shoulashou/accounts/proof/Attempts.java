package org.shoulashou.accounts.proof;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.micrometer.core.instrument.Metrics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.shoulashou.accounts.AccountProblems;
import org.shoulashou.accounts.AccountsProperties;
import org.shoulashou.platform.crypto.TokenHashes;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.platform.problems.ProblemKind;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Counts tries in windows of time, in the database, so that all instances count together. A try is counted
 * before it is looked at, so that many at the same moment get no more than their number. Names that exist and
 * names that don't are counted alike.
 */
@Component
public class Attempts {

    private static final FindAndModifyOptions COUNTING =
            FindAndModifyOptions.options().upsert(true).returnNew(true);

    private final ReactiveMongoTemplate database;
    private final AccountsProperties settings;
    private final TokenHashes hashes;
    private final Clock clock;

    Attempts(ReactiveMongoTemplate database, AccountsProperties settings, TokenHashes hashes, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.hashes = hashes;
        this.clock = clock;
    }

    @Document("signInAttempts")
    record Counted(
            @Id String id,
            int tries,
            @Indexed(expireAfter = "0s") Instant forgetAt) {}

    public Mono<Void> ofName(String name) {
        return count("name:" + name, settings.attempts(), AccountProblems.LOCKED)
                .doFirst(() -> tell("tried"));
    }

    public Mono<Void> ofAddress(ServerWebExchange exchange) {
        return count(
                "address:" + Addresses.of(exchange), settings.addressAttempts(), PlatformProblems.TOO_MANY_REQUESTS);
    }

    /** A right answer wipes the slate of that name. */
    public Mono<Void> succeeded(String name) {
        return database.remove(new Query(where("_id").is(key("name:" + name))), Counted.class)
                .doFirst(() -> tell("succeeded"))
                .then();
    }

    private Mono<Void> count(String what, int allowed, ProblemKind problem) {
        Update more = new Update().inc("tries", 1).setOnInsert("forgetAt", endOfWindow());
        return database.findAndModify(new Query(where("_id").is(key(what))), more, COUNTING, Counted.class)
                .filter(counted -> counted.tries() <= allowed)
                .switchIfEmpty(Mono.error(() -> tooMany(problem)))
                .then();
    }

    private RuntimeException tooMany(ProblemKind problem) {
        tell("refused");
        long seconds =
                Math.max(1, Duration.between(clock.instant(), endOfWindow()).toSeconds());
        long shown = problem == AccountProblems.LOCKED ? (seconds + 59) / 60 : seconds;
        return problem.refusal(shown).fact("retryAfterSeconds", seconds);
    }

    /** For operators: many tries and few successes are somebody guessing. */
    private static void tell(String outcome) {
        Metrics.counter("shoulashou.signins", "outcome", outcome).increment();
    }

    private String key(String what) {
        return hashes.of(what + "@" + window());
    }

    private long window() {
        return clock.millis() / settings.attemptsWindow().toMillis();
    }

    private Instant endOfWindow() {
        return Instant.ofEpochMilli((window() + 1) * settings.attemptsWindow().toMillis());
    }
}
