package org.shoulashou.platform.events;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.result.UpdateResult;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The outboxes inside the documents. No write here raises the version: handing events on does not make anybody's
 * copy of the aggregate stale. A write that touches more than delivered events is bound to the version instead,
 * so that an event which another save added meanwhile is never cleared.
 */
final class OutboxDocuments {

    private static final String OUTBOX = "outbox";
    private static final String EVENTS = "outbox.events";
    private static final String DUE = "outbox.due";

    private final ReactiveMongoTemplate template;
    private final EventsProperties properties;
    private final Clock clock;

    OutboxDocuments(ReactiveMongoTemplate template, EventsProperties properties, Clock clock) {
        this.template = template;
        this.properties = properties;
        this.clock = clock;
    }

    Mono<String> index(Pending.Home home) {
        return template.indexOps(home.collection())
                .createIndex(new Index(DUE, Sort.Direction.ASC).sparse().named("outbox_due"));
    }

    Flux<Pending> due(Pending.Home home) {
        Query due = query(where(DUE).lte(clock.instant())).with(Sort.by(DUE)).limit(properties.sweepSize());
        due.fields().include(OUTBOX, home.versionField());
        return template.find(due, Document.class, home.collection()).map(found -> pending(home, found));
    }

    /** Emits nothing when nothing waits in this collection. */
    Mono<Instant> oldestDue(Pending.Home home) {
        Query oldest = query(where(DUE).exists(true)).with(Sort.by(DUE)).limit(1);
        oldest.fields().include(DUE);
        return template.findOne(oldest, Document.class, home.collection())
                .map(found ->
                        found.getEmbedded(List.of(OUTBOX, "due"), Date.class).toInstant());
    }

    Mono<Outbox> clear(Pending pending, Round round) {
        Outbox left = pending.outbox().leftWith(round.left(), nextAttempt(pending));
        return updateUnlessSavedMeanwhile(pending, round, left)
                .flatMap(result -> pullIfSavedMeanwhile(result, pending, round))
                .thenReturn(left);
    }

    private Mono<UpdateResult> updateUnlessSavedMeanwhile(Pending pending, Round round, Outbox left) {
        Criteria sameVersion =
                where("_id").is(pending.id()).and(pending.home().versionField()).is(pending.version());
        Update update = left.isEmpty() ? pull(round).unset(DUE).set("outbox.attempts", 0) : setTo(left);
        return template.updateFirst(query(sameVersion), update, pending.home().collection());
    }

    private Mono<UpdateResult> pullIfSavedMeanwhile(UpdateResult result, Pending pending, Round round) {
        List<String> delivered = round.delivered();
        return result.getMatchedCount() > 0 || delivered.isEmpty()
                ? Mono.just(result)
                : template.updateFirst(
                        query(where("_id").is(pending.id())),
                        pull(round),
                        pending.home().collection());
    }

    private static Update pull(Round round) {
        return new Update().pull(EVENTS, new Document("_id", new Document("$in", round.delivered())));
    }

    private Update setTo(Outbox left) {
        Document document = new Document();
        template.getConverter().write(left, document);
        document.remove("_class");
        return new Update().set(OUTBOX, document);
    }

    private Pending pending(Pending.Home home, Document found) {
        Outbox outbox = template.getConverter().read(Outbox.class, found.get(OUTBOX, Document.class));
        Object id = Objects.requireNonNull(found.get("_id"));
        return new Pending(home, id, found.get(home.versionField()), outbox);
    }

    private Instant nextAttempt(Pending pending) {
        return clock.instant().plus(properties.pauseAfter(pending.outbox().attempts()));
    }
}
