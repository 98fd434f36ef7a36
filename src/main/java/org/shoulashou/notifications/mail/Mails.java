package org.shoulashou.notifications.mail;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shoulashou.notifications.mail.Mail.State;
import org.shoulashou.platform.web.Page;
import org.shoulashou.platform.web.PageRequest;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
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

    /** Takes the one that has waited longest. Of two who ask at once one gets it. */
    Mono<Mail> claim(Duration lease) {
        Instant now = clock.instant();
        Query next = query(due()).with(Sort.by("due")).limit(1);
        Update claim = new Update()
                .set("state", State.SENDING)
                .set("lease", UUID.randomUUID().toString())
                .set("due", now.plus(lease))
                .inc("attempts", 1);
        return database.findAndModify(next, claim, NEW, Mail.class);
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
        return write(mail, ended(State.SENT).unset("trouble"));
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
        Criteria mine = where("_id").is(mail.id()).and("lease").is(Objects.requireNonNull(mail.lease()));
        return database.findAndModify(query(mine), update, NEW, Mail.class);
    }

    private Update ended(State state) {
        return new Update().set("state", state).set("endedAt", clock.instant()).unset("lease");
    }
}
