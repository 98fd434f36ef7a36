package org.shoulashou.platform.jobs;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.util.UUID;
import org.shoulashou.platform.documents.Documents;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.platform.web.Page;
import org.shoulashou.platform.web.PageRequest;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Starts jobs, finds them, cancels them. */
public final class Jobs {

    private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "createdAt");
    private static final FindAndModifyOptions NEW =
            FindAndModifyOptions.options().returnNew(true);

    private final ReactiveMongoTemplate database;
    private final Knock knock;
    private final Clock clock;

    Jobs(ReactiveMongoTemplate database, Knock knock, Clock clock) {
        this.database = database;
        this.knock = knock;
        this.clock = clock;
    }

    /** The new job, or the unfinished one with the same {@link NewJob#single} key. */
    public Mono<Job> start(NewJob start) {
        return start(UUID.randomUUID().toString(), start);
    }

    /** Under an id that is known beforehand, for whoever keeps something beside the job. */
    public Mono<Job> start(String id, NewJob start) {
        Job job = Job.of(id, start, Documents.of(start.checkpoint()), clock.instant());
        return database.insert(job)
                .doOnNext(waiting -> knock.once())
                .onErrorResume(DuplicateKeyException.class, running -> unfinished(start));
    }

    public Mono<Job> find(String id) {
        return database.findById(id, Job.class);
    }

    /** Newest first. */
    public Mono<Page<Job>> ownedBy(String owner, PageRequest asked) {
        Query own = query(where("owner").is(owner));
        Query slice = Query.of(own).with(NEWEST_FIRST).skip(asked.offset()).limit(asked.length());
        return database.find(slice, Job.class)
                .collectList()
                .zipWith(database.count(own, Job.class))
                .map(both -> new Page<>(both.getT1(), asked.number(), asked.length(), both.getT2()));
    }

    /** Jobs that are over and whose owners have not heard so; the first that ended first. */
    public Flux<Job> untold(int atMost) {
        return database.find(
                query(where("untold").exists(true)).with(Sort.by("untold")).limit(atMost), Job.class);
    }

    public Mono<Void> told(Job job) {
        Update told = new Update().unset("untold").inc("version", 0);
        return database.updateFirst(query(where("_id").is(job.id())), told, Job.class)
                .then();
    }

    /** A waiting job is over at once; one that runs is over when its instance has heard of it. */
    public Mono<Job> cancel(String id, long version) {
        Update over = Leases.over(Job.State.CANCELLED, clock.instant());
        Update asked = new Update().set("cancelAsked", true).inc("version", 1);
        return decide(id, version, Job.State.WAITING, over)
                .switchIfEmpty(Mono.defer(() -> decide(id, version, Job.State.RUNNING, asked)))
                .switchIfEmpty(Mono.defer(() -> find(id).flatMap(Jobs::refuse)))
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal));
    }

    private Mono<Job> decide(String id, long version, Job.State from, Update update) {
        Criteria unchanged =
                where("_id").is(id).and("version").is(version).and("state").is(from);
        return database.findAndModify(query(unchanged), update, NEW, Job.class);
    }

    private static Mono<Job> refuse(Job job) {
        return Mono.error(job.isOver() ? PlatformProblems.JOB_OVER.refusal() : PlatformProblems.STALE.refusal());
    }

    /** It may have ended since our insert was refused; then ours may come after it. */
    private Mono<Job> unfinished(NewJob start) {
        return database.findOne(query(where("single").is(start.single())), Job.class)
                .switchIfEmpty(Mono.defer(() -> start(start)));
    }
}
