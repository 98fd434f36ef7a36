package org.shoulashou.matching.solver.engine;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.shoulashou.matching.solver.Answer;
import org.shoulashou.matching.solver.Matcher;
import org.shoulashou.matching.solver.Progress.Phase;
import org.shoulashou.matching.solver.Question;
import org.shoulashou.matching.solver.Settings;
import org.shoulashou.matching.solver.Watcher;
import org.shoulashou.matching.solver.opening.CappedUnits;
import org.shoulashou.matching.solver.setting.Setting;

/** Solves a question: sets it out, fills the quotas, betters the friendships, proves how good they are. */
public final class Matchmaker implements Matcher {

    private static final int LOOK_EVERY_MILLIS = 100;

    @Override
    public Answer solve(Question question, Settings settings, Watcher watcher) {
        Run run = new Run(watcher);
        ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(Matchmaker::daemon);
        looking.scheduleWithFixedDelay(
                run::stopIfCancelled, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        PeakHeap heap = new PeakHeap();
        try {
            run.begin(Phase.READING);
            Setting setting = Setting.of(question);
            CappedUnits units = CappedUnits.of(setting);
            Answering answering = units.bind()
                    ? within(new WithinUnitCaps(question, setting, units, settings, run).found(), question)
                    : new Answering(question, setting, new Solving(question, setting, settings, run).solution());
            return answering.answer(run.seconds(), heap.mebibytes(), settings.seed());
        } finally {
            looking.shutdownNow();
        }
    }

    private static Answering within(WithinUnitCaps.Found found, Question question) {
        return new Answering(question, found.setting(), found.solution()).leavingOut(found.choice());
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "matching-watch");
        thread.setDaemon(true);
        return thread;
    }
}
