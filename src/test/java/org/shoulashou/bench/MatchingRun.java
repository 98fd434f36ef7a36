package org.shoulashou.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.solver.SolverConfig;
import org.shoulashou.bench.MatchingSize.Goal;
import org.shoulashou.matching.solver.Answer;
import org.shoulashou.matching.solver.Couple;
import org.shoulashou.matching.solver.Progress;
import org.shoulashou.matching.solver.Question;
import org.shoulashou.matching.solver.Report;
import org.shoulashou.matching.solver.Settings;
import org.shoulashou.matching.solver.Watcher;
import org.shoulashou.matching.solver.engine.Matchmaker;
import org.shoulashou.matching.solver.setting.Setting;
import org.shoulashou.matching.solver.streams.InlandPupil;
import org.shoulashou.matching.solver.streams.PairingConstraints;
import org.shoulashou.matching.solver.streams.PairingPlan;

/** Solves one size, holds what was reached at each goal's time against the bound, then repairs and compares. */
final class MatchingRun {

    private MatchingRun() {}

    public static void main(String[] words) throws Exception {
        MatchingSize size = MatchingSize.valueOf(words[0]);
        Question question = size.question(1);
        List<Goal> goals = size.goals();
        int seconds = goals.get(goals.size() - 1).seconds();
        Reached reached = new Reached(goals);
        Settings settings =
                new Settings(Duration.ofSeconds(seconds), Duration.ofSeconds(Integer.parseInt(words[1])), 1);
        Answer answer = new Matchmaker().solve(question, settings, reached);
        tell(size, goals, reached, answer.report());
        repairs(size, answer);
        quickstart(question, seconds, answer.report());
    }

    private static void tell(MatchingSize size, List<Goal> goals, Reached reached, Report report) {
        String pairs = report.pairs() == report.mostPairs() ? "the proven maximum" : "at most " + report.mostPairs();
        print("%s: %,d pairs, %s; hard %d", size, report.pairs(), pairs, report.hard());
        for (int at = 0; at < goals.size(); at++) {
            long soft = reached.soft[at];
            double ratio = 100.0 * soft / report.bound();
            Goal goal = goals.get(at);
            print(
                    "  in %3d s %,12d points = %6.2f %% of the bound (goal %.0f %%)",
                    goal.seconds(), soft, ratio, goal.ratio() * 100);
        }
        print(
                "  %,d points in the end; bound %,d by %s, proven after %.0f s; peak heap %,d MiB",
                report.soft(),
                report.bound(),
                Objects.requireNonNull(report.certainty()).boundBy(),
                report.seconds(),
                report.peakHeapMiB());
    }

    /** Everybody else stays with whom they are. */
    private static void repairs(MatchingSize size, Answer answer) throws IOException, InterruptedException {
        Path file = Files.createTempFile("shoulashou-pairs", ".csv");
        try {
            List<Couple> pairs = answer.pairs().stream()
                    .map(pair -> new Couple(pair.inland(), pair.partner()))
                    .toList();
            MatchingRepair.write(file, pairs);
            for (Repair repair : Repair.values()) {
                Matching.inItsOwnJvm(MatchingRepair.class, size.name(), repair.name(), file.toString());
            }
        } finally {
            Files.delete(file);
        }
    }

    /** The model of the quickstarts: every inland pupil picks a partner; OptaPlanner's default configuration. */
    private static void quickstart(Question question, int seconds, Report ours) {
        SolverConfig config = new SolverConfig()
                .withSolutionClass(PairingPlan.class)
                .withEntityClasses(InlandPupil.class)
                .withConstraintProviderClass(PairingConstraints.class)
                .withTerminationSpentLimit(Duration.ofSeconds(seconds));
        try {
            PairingPlan best = SolverFactory.<PairingPlan>create(config)
                    .buildSolver()
                    .solve(PairingPlan.of(
                            question, Setting.of(question).quotas().limits(), List.of()));
            HardMediumSoftLongScore score = Objects.requireNonNull(best.score());
            double ratio = 100.0 * score.getSoftScore() / ours.bound();
            print(
                    "  plain OptaPlanner in %d s: hard %d, %,d pairs, %,d points = %.2f %% of the bound",
                    seconds, score.getHardScore(), score.getMediumScore(), score.getSoftScore(), ratio);
        } catch (OutOfMemoryError tooLarge) {
            print("  plain OptaPlanner: does not fit into the heap");
        }
    }

    private static void print(String line, Object... values) {
        System.out.println(String.format(Locale.ROOT, line, values));
    }

    /** The points that were reached by each goal's time. */
    private static final class Reached implements Watcher {

        private final List<Goal> goals;
        private final long[] soft;

        Reached(List<Goal> goals) {
            this.goals = goals;
            this.soft = new long[goals.size()];
        }

        @Override
        public void progress(Progress progress) {
            for (int at = 0; at < soft.length; at++) {
                if (progress.seconds() <= goals.get(at).seconds()) soft[at] = Math.max(soft[at], progress.soft());
            }
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    }
}
