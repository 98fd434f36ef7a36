package org.shoulashou.matching.runs;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.solver.Progress;
import org.shoulashou.matching.solver.Watcher;

/** Between the solver's threads and ours: what it told last, and whether it is to stop. */
final class Watching implements Watcher {

    /** A curve has about so many points for each time that it gets e times as long. */
    private static final double DENSITY = 40;

    private final AtomicReference<@Nullable Progress> latest = new AtomicReference<>();
    private volatile boolean stopped;
    private double written = -1;

    @Override
    public void progress(Progress progress) {
        latest.set(progress);
    }

    @Override
    public boolean isCancelled() {
        return stopped;
    }

    void stop() {
        stopped = true;
    }

    /** What is worth a point of the curve: a long run would otherwise have thousands of them. */
    Optional<Progress> news() {
        Progress progress = latest.get();
        if (progress == null || progress.seconds() <= written + written / DENSITY) {
            return Optional.empty();
        }
        written = progress.seconds();
        return Optional.of(progress);
    }
}
