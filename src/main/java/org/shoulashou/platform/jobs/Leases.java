package org.shoulashou.platform.jobs;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.documents.Documents;
import org.shoulashou.platform.text.Text;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import reactor.core.publisher.Mono;

/**
 * What an instance writes into jobs. Every claim draws a lease of its own, and every later write asks for that lease:
 * an instance that was taken for dead and wakes up again changes nothing.
 */
final class Leases {

    private static final FindAndModifyOptions NEW =
            FindAndModifyOptions.options().returnNew(true);

    private final ReactiveMongoTemplate database;
    private final Duration length;
    private final Clock clock;

    Leases(ReactiveMongoTemplate database, Duration length, Clock clock) {
        this.database = database;
        this.length = length;
        this.clock = clock;
    }

    /** One job that waits or whose instance is gone, or nothing. Of two who ask at once one gets it. */
    Mono<Job> claim(Collection<String> kinds) {
        Query due = query(where("due").lte(clock.instant()).and("kind").in(kinds))
                .with(Sort.by("due"))
                .limit(1);
        Update claim = unseen().set("lease", UUID.randomUUID().toString())
                .set("due", end())
                .set("state", Job.State.RUNNING)
                .min("startedAt", clock.instant())
                .inc("claims", 1);
        return database.findAndModify(due, claim, NEW, Job.class);
    }

    /** Empty when the lease is lost. */
    Mono<Job> renew(Job job) {
        return write(job, unseen().set("due", end()));
    }

    /** Empty when the lease is lost. */
    Mono<Job> save(Job job, Step step) {
        Object checkpoint = step.checkpoint();
        Update reached = checkpoint == null ? ended(step.result()) : reached(checkpoint);
        reached.set("done", step.done());
        return write(job, step.total() == null ? reached : reached.set("total", step.total()));
    }

    Mono<Job> cancelled(Job job) {
        return write(job, over(Job.State.CANCELLED, clock.instant()));
    }

    Mono<Job> failed(Job job, Text message) {
        return write(job, over(Job.State.FAILED, clock.instant()).set("message", message));
    }

    /** Any instance may go on at once. The claim is taken back: stopping is no failure of the work. */
    Mono<Job> handBack(Job job) {
        return write(job, unseen().set("due", clock.instant()).unset("lease").set("claims", 0));
    }

    static Update over(Job.State state, Instant now) {
        return new Update()
                .set("state", state)
                .set("finishedAt", now)
                .set("untold", now)
                .unset("due")
                .unset("single")
                .unset("lease")
                .inc("version", 1);
    }

    private Update reached(Object checkpoint) {
        return unseen().set("checkpoint", Documents.of(checkpoint))
                .set("due", end())
                .set("claims", 0);
    }

    private Update ended(@Nullable Object result) {
        Update ended = over(Job.State.DONE, clock.instant());
        return result == null ? ended : ended.set("result", Documents.of(result));
    }

    /** Spring Data raises the version unless the update speaks of it. */
    private static Update unseen() {
        return new Update().inc("version", 0);
    }

    private Mono<Job> write(Job job, Update update) {
        Criteria mine = where("_id").is(job.id()).and("lease").is(job.heldLease());
        return database.findAndModify(query(mine), update, NEW, Job.class);
    }

    private Instant end() {
        return clock.instant().plus(length);
    }
}
