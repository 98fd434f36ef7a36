package org.shoulashou.platform.jobs;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes up jobs while this instance lives, a few at a time, and hands them back when it stops. */
final class JobRunner implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(JobRunner.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ObjectProvider<JobWork<?>> beans;
    private final Leases leases;
    private final JobRun jobRun;
    private final Knock knock;
    private final JobsProperties settings;
    private final MeterRegistry meters;
    private final Map<String, Job> held = new ConcurrentHashMap<>();
    private final Set<String> alone = ConcurrentHashMap.newKeySet();
    private Map<String, JobWork<?>> works = Map.of();
    private Disposable running = Disposables.disposed();

    JobRunner(
            ObjectProvider<JobWork<?>> beans,
            Leases leases,
            Knock knock,
            JobsProperties settings,
            MeterRegistry meters) {
        this.beans = beans;
        this.leases = leases;
        this.jobRun = new JobRun(leases, settings.heartbeat());
        this.knock = knock;
        this.settings = settings;
        this.meters = meters;
        meters.gaugeMapSize("shoulashou.jobs.running", List.of(), held);
    }

    @Override
    public void start() {
        works = beans.stream().collect(Collectors.toMap(JobWork::kind, Function.identity()));
        running = Flux.range(0, settings.atOnce()).flatMap(lane -> lane()).subscribe();
    }

    @Override
    public void stop() {
        stop(() -> {});
    }

    /** Before anything that the work may need goes away, and without waiting for a long step to end. */
    @Override
    public void stop(Runnable whenStopped) {
        List<Job> unfinished = List.copyOf(held.values());
        running.dispose();
        Flux.fromIterable(unfinished)
                .flatMap(leases::handBack)
                .timeout(PATIENCE)
                .doOnError(failure -> log.warn("Jobs could not be handed back; others take them when the lease ends"))
                .onErrorComplete()
                .doFinally(end -> whenStopped.run())
                .subscribe();
    }

    @Override
    public boolean isRunning() {
        return !running.isDisposed();
    }

    /** One job after the other while there are any, then a pause until somebody knocks or it is time to look. */
    private Mono<Void> lane() {
        return one().onErrorResume(this::nextTime)
                .repeat()
                .takeUntil(hadOne -> !hadOne)
                .then()
                .repeatWhen(rounds -> rounds.concatMap(round -> pause()))
                .then();
    }

    /** Takes up one job and runs it; emits whether there was one. */
    Mono<Boolean> one() {
        return Mono.fromSupplier(this::reserved).flatMap(this::oneOf);
    }

    private Mono<Boolean> oneOf(Set<String> kinds) {
        return leases.claim(kinds)
                .doOnNext(job -> free(kinds, job.kind()))
                .flatMap(this::run)
                .defaultIfEmpty(false)
                .doFinally(end -> free(kinds, ""));
    }

    /** A kind that is done alone is asked for by one lane at a time, and by none while it is at work. */
    private Set<String> reserved() {
        return works.values().stream()
                .filter(work -> !work.alone() || alone.add(work.kind()))
                .map(JobWork::kind)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private void free(Set<String> kinds, String but) {
        Set<String> freed = kinds.stream().filter(kind -> !kind.equals(but)).collect(Collectors.toSet());
        kinds.removeAll(freed);
        alone.removeAll(freed);
    }

    private Mono<Boolean> run(Job job) {
        held.put(job.id(), job);
        return outcome(job)
                .doOnNext(this::count)
                .doFinally(end -> held.remove(job.id()))
                .thenReturn(true);
    }

    private Mono<Job> outcome(Job job) {
        JobWork<?> work = works.get(job.kind());
        return work == null || job.claims() > settings.tries()
                ? leases.failed(job, JobRun.unexpected(job))
                : jobRun.run(job, work);
    }

    private void count(Job ended) {
        String state = ended.state().name().toLowerCase(Locale.ROOT);
        meters.counter("shoulashou.jobs.ended", "kind", ended.kind(), "state", state)
                .increment();
    }

    private Mono<Boolean> nextTime(Throwable failure) {
        log.warn("Jobs could not be looked for; the next round tries again", failure);
        return Mono.just(false);
    }

    private Mono<Boolean> pause() {
        Mono<Boolean> nextLook = Mono.delay(settings.lookEvery()).thenReturn(true);
        return Mono.firstWithValue(nextLook, knock.heard().next());
    }
}
