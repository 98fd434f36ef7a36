package org.shoulashou.notifications.news;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.shoulashou.platform.web.Page;
import org.shoulashou.platform.web.PageRequest;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Everybody's news. */
@Component
public class Newsboard {

    private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "seq");
    /** For reading: what happened last is on top, also when its event came late. */
    private static final Sort LATEST_FIRST = Sort.by(Sort.Direction.DESC, "at", "seq");

    private static final int TIMES = 20;
    private static final int AT_ONCE = 200;

    private final ReactiveMongoTemplate database;
    private final Doorbell doorbell;
    private final Clock clock;

    Newsboard(ReactiveMongoTemplate database, Doorbell doorbell, Clock clock) {
        this.database = database;
        this.doorbell = doorbell;
        this.clock = clock;
    }

    /**
     * Puts it at the end of its person's news; nothing happens when it is there already. The end is the place after the
     * last one that can be seen, and each place is taken once: so no later look finds news before what it has seen.
     */
    public Mono<Void> put(News news) {
        return Mono.defer(() -> isThere(news))
                .filter(there -> !there)
                .flatMap(missing -> end(news.person()))
                .flatMap(end -> database.insert(news.at(end)))
                .retryWhen(Retry.backoff(TIMES, Duration.ofMillis(3))
                        .maxBackoff(Duration.ofMillis(200))
                        .filter(DuplicateKeyException.class::isInstance))
                .doOnNext(put -> doorbell.ring(put.person()))
                .then();
    }

    private Mono<Boolean> isThere(News news) {
        return database.exists(query(where("_id").is(news.id())), News.class);
    }

    private Mono<Long> end(String person) {
        Query last = query(where("person").is(person)).with(NEWEST_FIRST).limit(1);
        last.fields().include("seq");
        return database.findOne(last, Document.class, News.COLLECTION)
                .map(found -> found.get("seq", Number.class))
                .map(seq -> seq.longValue() + 1)
                .defaultIfEmpty(1L);
    }

    /** In their order, and not more than a line carries at once: its next look goes on from there. */
    Flux<News> after(Reader reader, long seq) {
        Query next =
                query(shownTo(reader).and("seq").gt(seq)).with(Sort.by("seq")).limit(AT_ONCE);
        return database.find(next, News.class);
    }

    Mono<Long> newest(Reader reader) {
        return database.findOne(query(shownTo(reader)).with(NEWEST_FIRST).limit(1), News.class)
                .map(News::seq)
                .defaultIfEmpty(0L);
    }

    Mono<Page<News>> page(Reader reader, boolean unread, PageRequest asked) {
        Criteria theirs = unread ? shownTo(reader).and("readAt").is(null) : shownTo(reader);
        Query slice = query(theirs).with(LATEST_FIRST).skip(asked.offset()).limit(asked.length());
        return database.find(slice, News.class)
                .collectList()
                .zipWith(database.count(query(theirs), News.class))
                .map(both -> new Page<>(both.getT1(), asked.number(), asked.length(), both.getT2()));
    }

    Mono<Long> unread(Reader reader) {
        return database.count(query(shownTo(reader).and("readAt").is(null)), News.class);
    }

    /** The newest few that were not read, for a page that shows no more. */
    Mono<List<News>> unreadOf(String person, int atMost) {
        Query few = query(shownTo(Reader.of(person)).and("readAt").is(null))
                .with(NEWEST_FIRST)
                .limit(atMost);
        return database.find(few, News.class).collectList();
    }

    /** What belongs into the next digest: unread, and not told by a mail of its own. What waits longest comes first. */
    public Flux<News> forDigest(String person, int atMost) {
        Criteria open = where("person").is(person).and("readAt").is(null).and("forDigest");
        return database.find(query(open.is(true)).with(Sort.by("seq")).limit(atMost), News.class);
    }

    /** These were in a digest. */
    public Mono<Void> digested(List<String> ids) {
        Update done = new Update().set("forDigest", false);
        return database.updateMulti(query(where("_id").in(ids)), done, News.class)
                .then();
    }

    /** Another person's news is not there. */
    Mono<Long> read(String person, String id) {
        return read(where("_id").is(id).and("person").is(person));
    }

    /** All up to the one that was seen last; what has come since stays unread. */
    Mono<Long> readUpTo(String person, long seq) {
        return read(shown(person).and("seq").lte(seq));
    }

    private Mono<Long> read(Criteria which) {
        Update read = new Update().set("readAt", clock.instant());
        return database.updateMulti(query(which.and("readAt").is(null)), read, News.class)
                .map(result -> result.getModifiedCount());
    }

    /** Of whom there is news since then; for other instances' lines. */
    Flux<String> toldSince(Instant then) {
        return database.findDistinct(query(where("at").gte(then)), "person", News.class, String.class);
    }

    /** A call about a child is seen by whoever is still called there. */
    private Criteria shownTo(Reader reader) {
        return shown(reader.person())
                .orOperator(where("within").is(null), where("within").in(reader.calls()));
    }

    private Criteria shown(String person) {
        return where("person").is(person).and("showsFrom").lte(clock.instant());
    }
}
