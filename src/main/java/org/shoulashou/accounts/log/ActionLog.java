package org.shoulashou.accounts.log;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.shoulashou.accounts.Caller.Reach;
import org.shoulashou.platform.events.EventHandler;
import org.shoulashou.platform.events.Happened;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Appends to the log and reads it. Nothing here changes or removes a line. */
@Component
class ActionLog implements EventHandler<Acted> {

    private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "seq");

    private final ReactiveMongoTemplate database;
    private final LogSeal seal;
    private final OneAtATime appending = new OneAtATime();

    ActionLog(ReactiveMongoTemplate database, LogSeal seal) {
        this.database = database;
        this.seal = seal;
    }

    @Override
    public String name() {
        return "accounts.action-log";
    }

    @Override
    public Class<Acted> listensTo() {
        return Acted.class;
    }

    @Override
    public Mono<Void> handle(Happened<? extends Acted> happened) {
        return appending.run(append(happened));
    }

    /** Another instance may take the same number: its unique index refuses ours, and we take the next one. */
    private Mono<Void> append(Happened<? extends Acted> happened) {
        Mono<Void> once = isKept(happened.id()).flatMap(kept -> kept ? Mono.empty() : insert(happened));
        return once.retryWhen(Retry.backoff(20, Duration.ofMillis(5)).filter(DuplicateKeyException.class::isInstance));
    }

    private Mono<Boolean> isKept(String id) {
        return database.exists(new Query(where("_id").is(id)), LogEntry.class);
    }

    private Mono<Void> insert(Happened<? extends Acted> happened) {
        return newest().map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .map(last -> LogEntry.after(last.orElse(null), happened.id(), happened.at(), happened.event()))
                .flatMap(database::insert)
                .flatMap(seal::raise);
    }

    Mono<LogEntry> newest() {
        return database.findOne(new Query().with(NEWEST_FIRST), LogEntry.class);
    }

    /** As stored and not as lines: what somebody tampered with may not be readable as a line any more. */
    Flux<Document> storedAfter(long seq, int howMany) {
        Query query = new Query(where("seq").gt(seq)).with(Sort.by("seq")).limit(howMany);
        return database.find(query, Document.class, "actionLog");
    }

    boolean follows(Document stored, long seqBefore, String hashBefore) {
        try {
            return database.getConverter().read(LogEntry.class, stored).follows(seqBefore, hashBefore);
        } catch (RuntimeException unreadable) {
            return false;
        }
    }

    Flux<LogEntry> visible(Criteria criteria, long offset, int length) {
        return database.find(new Query(criteria).with(NEWEST_FIRST).skip(offset).limit(length), LogEntry.class);
    }

    Flux<LogEntry> visible(Criteria criteria) {
        return database.find(new Query(criteria).with(NEWEST_FIRST), LogEntry.class);
    }

    Mono<Long> count(Criteria criteria) {
        return database.count(new Query(criteria), LogEntry.class);
    }

    /** What this reader may see, narrowed by an action or an actor's name when something was typed. */
    static Criteria readableBy(Reach reach, String typed) {
        List<Criteria> all = new ArrayList<>();
        all.add(where("within").in(reach.keys()));
        if (!typed.isEmpty()) {
            String pattern = java.util.regex.Pattern.quote(typed);
            all.add(new Criteria()
                    .orOperator(
                            where("acted.actorName").regex(pattern, "i"),
                            where("acted.subjectName").regex(pattern, "i"),
                            where("acted.action").in(actionsNamed(typed))));
        }
        return new Criteria().andOperator(all);
    }

    private static List<Action> actionsNamed(String typed) {
        String lower = typed.toLowerCase(java.util.Locale.ROOT);
        return java.util.Arrays.stream(Action.values())
                .filter(action -> action.text().zh().contains(typed)
                        || action.text().en().toLowerCase(java.util.Locale.ROOT).contains(lower))
                .toList();
    }
}
