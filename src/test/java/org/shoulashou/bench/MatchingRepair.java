package org.shoulashou.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.shoulashou.matching.solver.Answer;
import org.shoulashou.matching.solver.Couple;
import org.shoulashou.matching.solver.Progress;
import org.shoulashou.matching.solver.Progress.Phase;
import org.shoulashou.matching.solver.Question;
import org.shoulashou.matching.solver.Settings;
import org.shoulashou.matching.solver.Watcher;
import org.shoulashou.matching.solver.engine.Matchmaker;
import org.shoulashou.matching.solver.invented.Warming;

/**
 * One repair in a process of its own, whose first time is what a command line has. It counts from the moment when the
 * pupils are known until the answer is there; that they are read before is told apart.
 */
final class MatchingRepair {

    private static final int TURNS = 3;

    private MatchingRepair() {}

    /** Size, kind of repair, and the file of those who are paired. */
    public static void main(String[] words) throws IOException {
        Repair repair = Repair.valueOf(words[1]);
        Spent read = Spent.now();
        Question question = question(MatchingSize.valueOf(words[0]), repair, Path.of(words[2]));
        print("  %s; the pupils are known after %s", repair.words(), Spent.since(read));
        Settings quick = new Settings(Duration.ofMillis(500), Duration.ZERO, 1);
        for (int turn = 1; turn <= TURNS; turn++) {
            Steps steps = new Steps();
            Spent begun = Spent.now();
            Answer answer = new Matchmaker().solve(question, quick, steps);
            String spent = Spent.since(begun);
            int before = question.pinned().size();
            int more = answer.report().pairs() - before;
            int most = answer.report().mostPairs() - before;
            int changed = changed(question.pinned(), answer);
            print("    time %d: %s (%s)", turn, spent, steps.told());
            print("      +%d pairs of %d that can be, %d changed", more, most, changed);
        }
    }

    /** The solver warms itself meanwhile, as it does while a command reads its files. */
    private static Question question(MatchingSize size, Repair repair, Path pairs) throws IOException {
        Warming warming = Warming.begin(new Matchmaker());
        Question question = repair.after(size.question(1), read(pairs));
        warming.end();
        return question;
    }

    private static void print(String line, Object... values) {
        System.out.println(String.format(Locale.ROOT, line, values));
    }

    /** By the clock, and what all processors worked: on a machine that others use the second says more. */
    private record Spent(long nanos, long work) {

        private static final OperatingSystemMXBean MACHINE =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

        static Spent now() {
            return new Spent(System.nanoTime(), MACHINE.getProcessCpuTime());
        }

        static String since(Spent before) {
            Spent now = now();
            return String.format(
                    Locale.ROOT,
                    "%.2f s, %.2f s of work",
                    (now.nanos - before.nanos) / 1e9,
                    (now.work - before.work) / 1e9);
        }
    }

    /** When each step of a run began. */
    private static final class Steps implements Watcher {

        private final long begun = System.nanoTime();
        private final Map<Phase, Double> from = new EnumMap<>(Phase.class);

        @Override
        public synchronized void progress(Progress progress) {
            from.putIfAbsent(progress.phase(), (System.nanoTime() - begun) / 1e9);
        }

        @Override
        public boolean isCancelled() {
            return false;
        }

        synchronized String told() {
            StringBuilder told = new StringBuilder();
            from.forEach((phase, seconds) -> told.append(
                    String.format(Locale.ROOT, "%s from %.2f, ", phase.text().en(), seconds)));
            return told.append("told in words until the end").toString();
        }
    }

    private static int changed(List<Couple> pinned, Answer answer) {
        Set<Couple> stayed = new HashSet<>();
        answer.pairs().forEach(pair -> stayed.add(new Couple(pair.inland(), pair.partner())));
        return (int) pinned.stream().filter(couple -> !stayed.contains(couple)).count();
    }

    static void write(Path file, List<Couple> pairs) throws IOException {
        Files.write(
                file,
                pairs.stream().map(pair -> pair.inland() + "," + pair.partner()).toList());
    }

    private static List<Couple> read(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> line.split(","))
                .map(two -> new Couple(two[0], two[1]))
                .toList();
    }
}
