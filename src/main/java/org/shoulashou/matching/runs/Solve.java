package org.shoulashou.matching.runs;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.shoulashou.matching.files.Posed;
import org.shoulashou.matching.solver.Answer;
import org.shoulashou.matching.solver.Matcher;
import org.shoulashou.matching.solver.Question;
import org.shoulashou.matching.solver.invented.Warming;
import org.shoulashou.platform.jobs.Job;
import org.shoulashou.platform.jobs.Jobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Lets the solver work on a thread of its own, writes down how it gets on, and asks it to stop when somebody wants
 * that. Whoever stops a run keeps the best so far, also when its job was cancelled.
 */
@Component
class Solve implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Solve.class);
    private static final Duration LOOK = Duration.ofMillis(250);

    private final Matcher matcher;
    private final Curves curves;
    private final KeepAnswer keep;
    private final Jobs jobs;
    private final Scheduler thread = Schedulers.newSingle("matching", true);
    private final Scheduler repairs = Schedulers.newSingle("matching-repair", true);

    Solve(Matcher matcher, Curves curves, KeepAnswer keep, Jobs jobs) {
        this.matcher = matcher;
        this.curves = curves;
        this.keep = keep;
        this.jobs = jobs;
    }

    /** @param stopped whether it was asked to end before its time */
    record Solved(Posed posed, Answer answer, boolean stopped) {

        Question question() {
            return posed.question();
        }
    }

    /** A question is being put, which takes a while. */
    void expect() {
        Warming.begin(matcher);
    }

    Mono<Solved> of(Run run, Posed posed) {
        return curves.begin(run.id(), posed.held()).then(Mono.defer(() -> solving(run, posed)));
    }

    private Mono<Solved> solving(Run run, Posed posed) {
        Watching watching = new Watching();
        CompletableFuture<Solved> working = Mono.fromCallable(() -> solved(run, posed, watching))
                .subscribeOn(run.kind() == Run.Kind.REPAIR ? repairs : thread)
                .toFuture();
        Mono<Solved> solved = Mono.fromFuture(working, true).doOnCancel(() -> leave(run, watching, working));
        return Mono.firstWithSignal(solved, Mono.<Solved>never().takeUntilOther(telling(run, watching)))
                .delayUntil(done -> tell(run, watching))
                .delayUntil(done -> curves.end(run.id(), done.answer().report()).onErrorComplete());
    }

    private Solved solved(Run run, Posed posed, Watching watching) {
        Answer answer = matcher.solve(posed.question(), run.asked().settings(), watching);
        return new Solved(posed, posed.told().apply(answer), watching.isCancelled());
    }

    /** Never ends by itself. */
    private Flux<Void> telling(Run run, Watching watching) {
        return Flux.interval(LOOK)
                .onBackpressureDrop()
                .concatMap(look -> tell(run, watching).then(listen(run, watching)));
    }

    private Mono<Void> tell(Run run, Watching watching) {
        return Mono.justOrEmpty(watching.news())
                .flatMap(progress -> curves.add(run.id(), progress))
                .onErrorComplete();
    }

    private Mono<Void> listen(Run run, Watching watching) {
        return curves.isStopAsked(run.id())
                .filter(asked -> asked)
                .doOnNext(asked -> watching.stop())
                .onErrorComplete()
                .then();
    }

    /** The job goes on without us: it was cancelled, or another instance has it, or this one stops. */
    private void leave(Run run, Watching watching, CompletableFuture<Solved> working) {
        watching.stop();
        working.thenAccept(best -> keepIfCancelled(run, best));
    }

    private void keepIfCancelled(Run run, Solved best) {
        jobs.find(run.id())
                .filter(Job::cancelAsked)
                .flatMap(cancelled -> keep.of(run, best))
                .subscribe(kept -> {}, failure -> log.warn("Run {} could not keep its best", run.id(), failure));
    }

    @Override
    public void destroy() {
        thread.dispose();
        repairs.dispose();
    }
}
