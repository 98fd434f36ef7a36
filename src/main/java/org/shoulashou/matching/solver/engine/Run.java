package org.shoulashou.matching.solver.engine;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.solver.PlacePairs;
import org.shoulashou.matching.solver.Progress;
import org.shoulashou.matching.solver.Progress.Phase;
import org.shoulashou.matching.solver.QuotaUse;
import org.shoulashou.matching.solver.Watcher;

/** The clock of a run, and whoever is told how it goes on. */
final class Run {

    private static final long TELL_EVERY = Duration.ofMillis(200).toNanos();

    private final long begun;
    private final Watcher watcher;
    private final List<Runnable> stops;
    private long told;
    private Phase phase = Phase.READING;
    private int pairs;
    private long soft;
    private @Nullable Long bound;
    private List<QuotaUse> quotas = List.of();
    private @Nullable PlacePairs places;
    private Kept kept = Kept.NOTHING;

    Run(Watcher watcher) {
        this(watcher, System.nanoTime(), new CopyOnWriteArrayList<>());
    }

    private Run(Watcher watcher, long begun, List<Runnable> stops) {
        this.watcher = watcher;
        this.begun = begun;
        this.stops = stops;
        this.told = begun - TELL_EVERY;
    }

    /** By the same clock and stopped together, but nobody is told: what is tried may be worse than what is there. */
    Run aside() {
        return new Run(new Unheard(watcher), begun, stops);
    }

    private record Unheard(Watcher watcher) implements Watcher {

        @Override
        public void progress(Progress progress) {}

        @Override
        public boolean isCancelled() {
            return watcher.isCancelled();
        }
    }

    double seconds() {
        return (System.nanoTime() - begun) / 1e9;
    }

    /** How much of a time that began with the run is left. */
    Duration left(Duration of) {
        return of.minusNanos(System.nanoTime() - begun);
    }

    boolean isCancelled() {
        return watcher.isCancelled();
    }

    /** What ends a search early. */
    void onStop(Runnable stop) {
        stops.add(stop);
    }

    void stopIfCancelled() {
        if (watcher.isCancelled()) stops.forEach(Runnable::run);
    }

    synchronized void begin(Phase next) {
        phase = next;
        tell();
    }

    /** What is told on top of everything that is reached. */
    synchronized void above(Kept pinned) {
        kept = pinned;
    }

    /** Before anybody has counted points. */
    synchronized void filling(int nowPairs) {
        reached(nowPairs, soft);
    }

    synchronized void reached(int nowPairs, long nowSoft) {
        pairs = nowPairs;
        soft = nowSoft;
        tellSometimes();
    }

    synchronized void filled(List<QuotaUse> nowQuotas, PlacePairs nowPlaces) {
        quotas = nowQuotas;
        places = nowPlaces;
    }

    /** What was proven once stays proven. */
    synchronized void proven(long nowBound) {
        bound = bound == null ? nowBound : Math.min(bound, nowBound);
        tellSometimes();
    }

    private void tellSometimes() {
        if (isDue()) tell();
    }

    /** Whether it is time to tell something again. */
    synchronized boolean isDue() {
        return System.nanoTime() - told >= TELL_EVERY;
    }

    synchronized void tell() {
        told = System.nanoTime();
        Long whole = bound == null ? null : Long.valueOf(bound + kept.soft());
        watcher.progress(
                new Progress(phase, seconds(), pairs + kept.pairs(), soft + kept.soft(), whole, quotas, places));
    }
}
