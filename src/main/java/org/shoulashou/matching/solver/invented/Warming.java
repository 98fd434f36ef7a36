package org.shoulashou.matching.solver.invented;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.shoulashou.matching.solver.Candidate;
import org.shoulashou.matching.solver.Couple;
import org.shoulashou.matching.solver.Matcher;
import org.shoulashou.matching.solver.Question;
import org.shoulashou.matching.solver.Settings;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.matching.solver.Watcher;
import org.shoulashou.matching.solver.invented.InventedPupils.Invention;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.Link;
import org.shoulashou.programme.Link.Purpose;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Rules;
import org.shoulashou.programme.Weights;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the solver repair an invented little country while the real pupils are still being read: whatever a process
 * loads and compiles once, it then has. Once in a process, on a thread that nobody waits for; ends by itself, or as
 * soon as the real question is known.
 */
public final class Warming {

    private static final Logger log = LoggerFactory.getLogger(Warming.class);
    private static final AtomicBoolean BEGUN = new AtomicBoolean();
    private static final long MOST_NANOS = Duration.ofMillis(1_500).toNanos();
    static final Settings SETTINGS = new Settings(Duration.ofMillis(200), Duration.ZERO, 1);
    private static final Text NAMES = new Text("试算", "a trial");
    private static final int YEAR = 2026;
    private static final int PUPILS = 2_000;
    private static final int ONE_LOOSE_OF = 16;

    private final Matcher matcher;
    private volatile boolean enough;

    private Warming(Matcher matcher) {
        this.matcher = matcher;
    }

    public static Warming begin(Matcher matcher) {
        Warming warming = new Warming(matcher);
        if (BEGUN.compareAndSet(false, true)) {
            Thread thread = new Thread(warming::work, "matching-warming");
            thread.setDaemon(true);
            thread.start();
        }
        return warming;
    }

    /** What goes wrong here goes wrong again where somebody is told of it. */
    private void work() {
        long begun = System.nanoTime();
        try {
            Question question = question();
            while (!enough && System.nanoTime() - begun < MOST_NANOS) matcher.solve(question, SETTINGS, Watcher.NOBODY);
        } catch (RuntimeException failed) {
            log.debug("The solver was not warmed", failed);
        }
    }

    /** Nearly everybody of each class is paired already, with whomever. */
    static Question question() {
        List<String> townships = List.of("B-01", "B-02");
        List<Link> links = List.of(new Link("A", "B", Purpose.LETTERS, townships));
        Programme programme = new Programme(
                "trial",
                NAMES,
                NAMES,
                "A",
                List.of("A"),
                List.of("B"),
                List.of(),
                links,
                List.of(),
                Rules.USUAL,
                Weights.USUAL,
                List.of());
        Invention invention = InventedPupils.of(Area.linked(programme), Rules.USUAL, YEAR, PUPILS, 1);
        return new Question(
                programme, YEAR, invention.candidates(), pinned(invention.candidates()), invention.blocked());
    }

    private static List<Couple> pinned(List<Candidate> candidates) {
        List<String> inland = of(Side.INLAND, candidates);
        List<String> partner = of(Side.PARTNER, candidates);
        List<Couple> pinned = new ArrayList<>();
        for (int each = 0; each < Math.min(inland.size(), partner.size()); each++) {
            if (each % ONE_LOOSE_OF > 0) pinned.add(new Couple(inland.get(each), partner.get(each)));
        }
        return pinned;
    }

    private static List<String> of(Side side, List<Candidate> candidates) {
        return candidates.stream()
                .filter(candidate -> candidate.side() == side)
                .map(Candidate::pupil)
                .toList();
    }

    /** The real question is known. */
    public void end() {
        enough = true;
    }
}
