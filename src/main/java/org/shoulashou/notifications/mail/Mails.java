package org.shoulashou.notifications.mail;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shoulashou.notifications.mail.Mail.State;
import org.shoulashou.platform.web.Page;
import org.shoulashou.platform.web.PageRequest;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveBulkOperations;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The outbox. A mail that somebody has in hand is theirs until their lease ends. */
@Component
public class Mails {

    private static final FindAndModifyOptions NEW =
            FindAndModifyOptions.options().returnNew(true);

    private final ReactiveMongoTemplate database;
    private final Clock clock;

    Mails(ReactiveMongoTemplate database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Writing the same mail twice writes it once. */
    public Mono<Void> write(Mail mail) {
        return database.insert(mail).then().onErrorComplete(DuplicateKeyException.class);
    }

    /** The one that was written under this id before, if there is one: two who look at once tell the same. */
    public Mono<Mail> writtenFirst(Mail mail) {
        return database.insert(mail).onErrorResume(DuplicateKeyException.class, there -> find(mail.id()));
    }

    Mono<Mail> find(String id) {
        return database.findById(id, Mail.class);
    }

    Mono<Boolean> anyDue() {
        return database.exists(query(due()), Mail.class);
    }

    /**
     * Takes some of those that have waited longest; none when nothing is due. They are nobody else's until the lease is
     * over, and due again then, for nothing of them has left. Of two who ask at once one gets them, and the other one
     * looks again.
     */
    Mono<List<Mail>> take(int atMost, Duration lease) {
        return Mono.defer(() -> someDue(atMost))
                .flatMap(ids -> ids.isEmpty() ? Mono.just(List.<Mail>of()) : take(ids, lease))
                .repeatWhenEmpty(rounds -> rounds);
    }

    private Mono<List<String>> someDue(int atMost) {
        Query longest = query(due()).with(Sort.by("due")).limit(atMost);
        longest.fields().include("_id");
        return database.find(longest, Document.class, Mail.COLLECTION)
                .map(found -> found.getString("_id"))
                .collectList();
    }

    /** Empty when another one was quicker. */
    private Mono<List<Mail>> take(List<String> ids, Duration lease) {
        String mine = UUID.randomUUID().toString();
        Update taken = new Update()
                .set("lease", mine)
                .set("due", clock.instant().plus(lease))
                .inc("attempts", 1);
        Query theirs = query(where("_id").in(ids).and("lease").is(mine)).with(Sort.by("createdAt"));
        return database.updateMulti(query(due().and("_id").in(ids)), taken, Mail.class)
                .filter(result -> result.getModifiedCount() > 0)
                .flatMap(result -> database.find(theirs, Mail.class).collectList());
    }

    /** Of those that were taken and did not come to their turn no attempt was made. */
    Mono<Void> release(List<Mail> taken) {
        Update free = new Update().set("due", clock.instant()).unset("lease").inc("attempts", -1);
        return Flux.fromIterable(taken).concatMap(mail -> write(mail, free)).then();
    }

    /**
     * One was accepted, and the next one goes on the line now: one command, in this order. False when the lease of the
     * next one was lost.
     */
    Mono<Boolean> handOver(@Nullable Mail accepted, Mail next, Duration lease) {
        Update sending = new Update()
                .set("state", State.SENDING)
                .set("due", clock.instant().plus(lease));
        ReactiveBulkOperations both = database.bulkOps(BulkMode.ORDERED, Mail.class);
        if (accepted != null) both.updateOne(query(mine(accepted)), sent());
        return both.updateOne(query(mine(next)), sending)
                .execute()
                .flatMap(result ->
                        result.getMatchedCount() == (accepted == null ? 1 : 2) ? Mono.just(true) : isOnTheLine(next));
    }

    private Mono<Boolean> isOnTheLine(Mail mail) {
        return database.exists(query(mine(mail).and("state").is(State.SENDING)), Mail.class);
    }

    private Criteria due() {
        return where("state").is(State.WAITING).and("due").lte(clock.instant());
    }

    /** In the hands of an instance that gave no sign of life for its lease. */
    Flux<Mail> leftBehind() {
        Criteria over = where("state").is(State.SENDING).and("due").lte(clock.instant());
        return database.find(query(over), Mail.class);
    }

    /** Empty when the lease is lost. */
    Mono<Mail> sent(Mail mail) {
        return write(mail, sent());
    }

    private Update sent() {
        return ended(State.SENT).unset("trouble");
    }

    Mono<Mail> again(Mail mail, Instant due, @Nullable Trouble trouble) {
        Update again = new Update().set("state", State.WAITING).set("due", due).unset("lease");
        return write(mail, trouble == null ? again : again.set("trouble", trouble));
    }

    Mono<Mail> aside(Mail mail, Trouble trouble) {
        return write(mail, ended(State.ASIDE).set("trouble", trouble));
    }

    /** Too old to be news. */
    Mono<Mail> lapsed(Mail mail) {
        return write(mail, ended(State.LAPSED));
    }

    /** Empty unless it was laid aside, and a second try can help. */
    Mono<Mail> retry(String id) {
        Update again = new Update()
                .set("state", State.WAITING)
                .set("due", clock.instant())
                .set("freshUntil", clock.instant().plus(Mail.FRESH))
                .set("attempts", 0)
                .unset("endedAt");
        Criteria helps = where("_id")
                .is(id)
                .and("state")
                .is(State.ASIDE)
                .and("sort")
                .ne(Mail.Sort.CODE)
                .and("trouble.kind")
                .ne(Trouble.Kind.RETURNED);
        return database.findAndModify(query(helps), again, NEW, Mail.class);
    }

    /** Came back after it had left. Empty unless it had. */
    Mono<Mail> cameBack(String id, Trouble trouble) {
        Update back = new Update().set("state", State.ASIDE).set("trouble", trouble);
        return database.findAndModify(query(where("_id").is(id).and("state").is(State.SENT)), back, NEW, Mail.class);
    }

    Mono<Page<Mail>> page(@Nullable State state, PageRequest asked) {
        Query all = state == null ? new Query() : query(where("state").is(state));
        Query slice = Query.of(all)
                .with(Sort.by(Sort.Direction.DESC, "createdAt"))
                .skip(asked.offset())
                .limit(asked.length());
        return database.find(slice, Mail.class)
                .collectList()
                .zipWith(database.count(all, Mail.class))
                .map(both -> new Page<>(both.getT1(), asked.number(), asked.length(), both.getT2()));
    }

    Mono<Map<State, Long>> counts() {
        return Flux.fromArray(State.values())
                .concatMap(state -> database.count(query(where("state").is(state)), Mail.class)
                        .map(count -> Map.entry(state, count)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue, () -> new EnumMap<>(State.class));
    }

    private Mono<Mail> write(Mail mail, Update update) {
        return database.findAndModify(query(mine(mail)), update, NEW, Mail.class);
    }

    private static Criteria mine(Mail mail) {
        return where("_id").is(mail.id()).and("lease").is(Objects.requireNonNull(mail.lease()));
    }

    private Update ended(State state) {
        return new Update().set("state", state).set("endedAt", clock.instant()).unset("lease");
    }
}
