package org.shoulashou.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.shoulashou.matching.solver.Answer;
import org.shoulashou.matching.solver.Progress;
import org.shoulashou.matching.solver.Question;
import org.shoulashou.matching.solver.Report;
import org.shoulashou.matching.solver.Settings;
import org.shoulashou.matching.solver.Watcher;
import org.shoulashou.matching.solver.engine.Matchmaker;

/** How good friendships are, in how much time, against the proven bound. {@code -Dmatching.sizes=S,M} measures some. */
final class Matching implements Benchmark {

    @Override
    public String name() {
        return "matching";
    }

    @Override
    public void run(Path folder) {
        String sizes = System.getProperty("matching.sizes", "S,M,L");
        int bound = Integer.getInteger("matching.bound", 60);
        for (MatchingSizes size : MatchingSizes.values()) {
            if (!sizes.contains(size.name())) continue;
            int seconds = Integer.getInteger(
                    "matching.seconds", size == MatchingSizes.S ? 2 : size == MatchingSizes.M ? 10 : 90);
            Question question = size.question(1);
            Settings settings = new Settings(Duration.ofSeconds(seconds), Duration.ofSeconds(bound), 1);
            Answer answer = new Matchmaker().solve(question, settings, new Printing());
            Report report = answer.report();
            System.out.printf(Locale.ROOT, "%s %s%n", size, report);
        }
    }

    private static final class Printing implements Watcher {
        private double next;
        private Progress.Phase phase = Progress.Phase.READING;

        @Override
        public void progress(Progress progress) {
            if (progress.seconds() < next && progress.phase() == phase) return;
            phase = progress.phase();
            next = progress.seconds() * 1.15;
            System.out.printf(
                    Locale.ROOT,
                    "  %6.2f s %s pairs %d soft %d bound %s%n",
                    progress.seconds(),
                    progress.phase(),
                    progress.pairs(),
                    progress.soft(),
                    progress.bound());
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    }
}
