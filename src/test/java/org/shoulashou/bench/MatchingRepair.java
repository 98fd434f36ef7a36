package org.shoulashou.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.shoulashou.matching.solver.Answer;
import org.shoulashou.matching.solver.Couple;
import org.shoulashou.matching.solver.Question;
import org.shoulashou.matching.solver.Settings;
import org.shoulashou.matching.solver.Watcher;
import org.shoulashou.matching.solver.engine.Matchmaker;

/** One repair in a process of its own: the first time is what a command line has. */
final class MatchingRepair {

    private static final int TURNS = 3;

    private MatchingRepair() {}

    /** Size, kind of repair, and the file of those who are paired. */
    public static void main(String[] words) throws IOException {
        Repair repair = Repair.valueOf(words[1]);
        Question question = repair.after(MatchingSize.valueOf(words[0]).question(1), read(Path.of(words[2])));
        Settings quick = new Settings(Duration.ofMillis(500), Duration.ZERO, 1);
        StringBuilder times = new StringBuilder();
        int more = 0;
        int changed = 0;
        for (int turn = 0; turn < TURNS; turn++) {
            long begun = System.nanoTime();
            Answer answer = new Matchmaker().solve(question, quick, Watcher.NOBODY);
            times.append(String.format(Locale.ROOT, turn == 0 ? "%.2f s the first time" : ", %.2f s", seconds(begun)));
            more = answer.report().pairs() - question.pinned().size();
            changed = changed(question.pinned(), answer);
        }
        System.out.println("  " + repair.words() + ": +" + more + " pairs, " + changed + " changed, " + times);
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
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
