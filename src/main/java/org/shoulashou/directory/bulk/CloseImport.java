package org.shoulashou.directory.bulk;

import java.time.Clock;
import java.time.Duration;
import org.shoulashou.directory.bulk.rows.Counts;
import org.shoulashou.platform.documents.Documents;
import org.shoulashou.platform.events.LookAgain;
import org.shoulashou.platform.jobs.Job;
import org.shoulashou.platform.jobs.Jobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

/**
 * After an import its list is deleted and the action log told; after some days the rejected rows go too. The job does
 * the first itself; whoever was cancelled or failed is found by a look around. Two instances at once do no harm.
 */
@Component
class CloseImport implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(CloseImport.class);
    private static final Duration EVERY = Duration.ofMinutes(1);

    /** So long an import may be without its job: that is started after its list was kept. */
    private static final Duration HEAD_START = Duration.ofHours(1);

    private final Imports imports;
    private final ImportFiles files;
    private final Jobs jobs;
    private final BulkProperties settings;
    private final Clock clock;
    private Disposable running = Disposables.disposed();

    CloseImport(Imports imports, ImportFiles files, Jobs jobs, BulkProperties settings, Clock clock) {
        this.imports = imports;
        this.files = files;
        this.jobs = jobs;
        this.settings = settings;
        this.clock = clock;
    }

    /** Doing it twice is doing it once: the log is told in the write that closes it. */
    Mono<Void> close(String id, Counts counts) {
        return files.forgetList(id)
                .then(Mono.defer(() -> imports.find(id)))
                .filter(BulkImport::isOpen)
                .flatMap(found -> imports.save(
                        found.closed(counts, clock.instant(), clock.instant().plus(settings.keepFor()))))
                .retryWhen(LookAgain.whenStale())
                .then();
    }

    Mono<Void> lookAround() {
        return imports.due(clock.instant())
                .concatMap(found -> found.isOpen() ? closeIfOver(found) : forget(found))
                .then(files.forgetWhatIsOver());
    }

    private Mono<Void> closeIfOver(BulkImport found) {
        return jobs.find(found.id())
                .map(job -> job.isOver() ? close(found.id(), countsOf(job)) : Mono.<Void>empty())
                .defaultIfEmpty(Mono.defer(() -> withoutJob(found)))
                .flatMap(next -> next);
    }

    private Mono<Void> withoutJob(BulkImport found) {
        boolean young = found.startedAt().plus(HEAD_START).isAfter(clock.instant());
        return young ? Mono.empty() : files.forgetList(found.id()).then(Mono.defer(() -> imports.remove(found.id())));
    }

    private Mono<Void> forget(BulkImport found) {
        return files.forgetRejected(found.id())
                .then(Mono.defer(() -> imports.save(found.forgotten())))
                .retryWhen(LookAgain.whenStale())
                .then();
    }

    static Counts countsOf(Job job) {
        return Documents.read(job.checkpoint(), Progress.class).counts();
    }

    @Override
    public void start() {
        running = Mono.defer(this::lookAround)
                .doOnError(
                        failure -> log.warn("Imports could not be looked after; the next round tries again", failure))
                .onErrorComplete()
                .repeatWhen(rounds -> rounds.delayElements(EVERY))
                .subscribe();
    }

    @Override
    public void stop() {
        running.dispose();
    }

    @Override
    public boolean isRunning() {
        return !running.isDisposed();
    }
}
