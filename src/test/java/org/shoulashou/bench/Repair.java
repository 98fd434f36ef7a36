package org.shoulashou.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.shoulashou.matching.solver.Candidate;
import org.shoulashou.matching.solver.Couple;
import org.shoulashou.matching.solver.Question;
import org.shoulashou.matching.solver.Side;

/** What happens after everybody was paired. */
public enum Repair {
    LATE_CLASS("a class of 40 comes late") {
        @Override
        public Question after(Question question, List<Couple> pairs) {
            List<Candidate> candidates = new ArrayList<>(question.candidates());
            Candidate like = candidates.get(candidates.size() - 1);
            SplittableRandom random = new SplittableRandom(1);
            for (int seat = 0; seat < LATE; seat++) candidates.add(late(like, seat, random.nextInt(12)));
            return new Question(question.programme(), question.year(), candidates, pairs, question.blocked());
        }
    },
    DECLINED_PAIR("a pair is declined") {
        @Override
        public Question after(Question question, List<Couple> pairs) {
            List<Couple> blocked = new ArrayList<>(question.blocked());
            blocked.add(pairs.get(0));
            List<Couple> others = pairs.subList(1, pairs.size());
            return new Question(question.programme(), question.year(), question.candidates(), others, blocked);
        }
    },
    PUPIL_LEAVES("a pupil leaves") {
        @Override
        public Question after(Question question, List<Couple> pairs) {
            String leaving = pairs.get(0).inland();
            List<Candidate> staying = question.candidates().stream()
                    .filter(candidate -> !candidate.pupil().equals(leaving))
                    .toList();
            List<Couple> others = pairs.subList(1, pairs.size());
            return new Question(question.programme(), question.year(), staying, others, question.blocked());
        }
    };

    private static final int LATE = 40;

    private final String words;

    Repair(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** With all other pairs pinned, as both schools have confirmed them. */
    public abstract Question after(Question question, List<Couple> pairs);

    private static Candidate late(Candidate like, int seat, int months) {
        return new Candidate(
                "late" + seat,
                Side.INLAND,
                like.place(),
                null,
                like.school(),
                "late",
                like.grade(),
                like.birthMonth().plusMonths(months),
                like.languages(),
                like.interests(),
                null);
    }
}
