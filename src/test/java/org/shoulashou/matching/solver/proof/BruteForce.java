package org.shoulashou.matching.solver.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.shoulashou.matching.solver.Candidate;
import org.shoulashou.matching.solver.Couple;
import org.shoulashou.matching.solver.Question;
import org.shoulashou.matching.solver.Side;

/** Tries every way to pair everybody. */
final class BruteForce {

    private final AnswerCheck check;
    private final List<String> inland = new ArrayList<>();
    private final List<String> partner = new ArrayList<>();
    private final List<Couple> pairs;
    private int most = -1;
    private long best = Long.MIN_VALUE;

    BruteForce(Question question) {
        check = new AnswerCheck(question);
        pairs = new ArrayList<>(question.pinned());
        Set<String> pinned = new HashSet<>();
        question.pinned().forEach(pair -> pinned.addAll(List.of(pair.inland(), pair.partner())));
        for (Candidate each : question.candidates()) {
            if (!pinned.contains(each.pupil())) (each.side() == Side.INLAND ? inland : partner).add(each.pupil());
        }
        go(0);
    }

    private void go(int next) {
        if (next == inland.size()) {
            look();
            return;
        }
        go(next + 1);
        for (String other : List.copyOf(partner)) {
            Couple couple = new Couple(inland.get(next), other);
            if (!check.allowed(couple)) continue;
            pairs.add(couple);
            partner.remove(other);
            go(next + 1);
            partner.add(other);
            pairs.remove(couple);
        }
    }

    private void look() {
        if (pairs.size() < most || !check.broken(pairs).isEmpty()) return;
        if (pairs.size() > most) best = Long.MIN_VALUE;
        most = pairs.size();
        best = Math.max(best, check.soft(pairs));
    }

    int pairs() {
        return most;
    }

    long soft() {
        return best;
    }
}
