package org.shoulashou.platform.jobs;

import java.time.Duration;
import org.shoulashou.platform.documents.Documents;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.platform.problems.Refusal;
import org.shoulashou.platform.text.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Runs a job that this instance holds: step after step, with a heartbeat beside it, until it is over or taken away. */
final class JobRun {

    private static final Logger log = LoggerFactory.getLogger(JobRun.class);

    private final Leases leases;
    private final Duration heartbeat;

    JobRun(Leases leases, Duration heartbeat) {
        this.leases = leases;
        this.heartbeat = heartbeat;
    }

    /** Emits the job as it ended; nothing when another instance has it now or the database is away. */
    Mono<Job> run(Job job, JobWork<?> work) {
        Mono<Job> steps = Mono.just(job)
                .map(JobRun::unlessCancelled)
                .expand(at -> step(at, work))
                .last();
        return Mono.firstWithSignal(steps, signsOfLife(job)).onErrorResume(failure -> end(job, failure));
    }

    private <C> Mono<Job> step(Job at, JobWork<C> work) {
        return at.isOver()
                ? Mono.empty()
                : Mono.defer(() -> work.next(Documents.read(at.checkpoint(), work.checkpoint())))
                        .flatMap(step -> leases.save(at, step))
                        .switchIfEmpty(Mono.error(Interruption.LEASE_LOST))
                        .map(JobRun::unlessCancelled);
    }

    /** Never emits: it fails when there is a reason to stop in the middle of a step. */
    private Mono<Job> signsOfLife(Job job) {
        return Flux.interval(heartbeat)
                .onBackpressureDrop()
                .concatMap(beat -> renew(job))
                .doOnNext(JobRun::unlessCancelled)
                .ignoreElements();
    }

    private Mono<Job> renew(Job job) {
        return leases.renew(job)
                .switchIfEmpty(Mono.error(Interruption.LEASE_LOST))
                .onErrorResume(DataAccessResourceFailureException.class, away -> Mono.just(job));
    }

    private static Job unlessCancelled(Job job) {
        if (job.cancelAsked() && !job.isOver()) {
            throw Interruption.CANCELLED;
        }
        return job;
    }

    private Mono<Job> end(Job job, Throwable failure) {
        if (failure == Interruption.LEASE_LOST || failure instanceof DataAccessResourceFailureException) {
            log.warn("Job {} of kind {} was left to whoever takes it up next", job.id(), job.kind());
            return Mono.empty();
        }
        return failure == Interruption.CANCELLED ? leases.cancelled(job) : fail(job, failure);
    }

    private Mono<Job> fail(Job job, Throwable failure) {
        if (failure instanceof Refusal refusal) {
            return leases.failed(job, refusal.detail());
        }
        log.error("Job {} of kind {} failed", job.id(), job.kind(), failure);
        return leases.failed(job, unexpected(job));
    }

    static Text unexpected(Job job) {
        return PlatformProblems.JOB_FAILED.detail().with(job.id());
    }

    /** Why a run stops before its end. Carries no stack: it is a signal. */
    private static final class Interruption extends RuntimeException {

        private static final Interruption CANCELLED = new Interruption("cancelled");
        private static final Interruption LEASE_LOST = new Interruption("lease lost");

        private Interruption(String why) {
            super(why, null, false, false);
        }
    }
}
