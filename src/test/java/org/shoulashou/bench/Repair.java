package org.shoulashou.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
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
            Candidate like = wantedSomewhere(question, pairs);
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

    /** A partner pupil of a place and grade in which somebody of the other side has found nobody. */
    private static Candidate wantedSomewhere(Question question, List<Couple> pairs) {
        Set<String> paired = pairs.stream().map(Couple::inland).collect(Collectors.toSet());
        Candidate alone = question.candidates().stream()
                .filter(candidate -> candidate.side() == Side.INLAND && !paired.contains(candidate.pupil()))
                .findFirst()
                .orElseThrow();
        return question.candidates().stream()
                .filter(candidate -> candidate.side() == Side.PARTNER && candidate.grade() == alone.grade())
                .filter(candidate -> question.programme().pairs(alone.place(), candidate.place()))
                .filter(candidate -> candidate.languages().containsAll(alone.languages()))
                .findFirst()
                .orElseThrow();
    }

    private static Candidate late(Candidate like, int seat, int months) {
        return new Candidate(
                "late" + seat,
                like.side(),
                like.place(),
                like.township(),
                like.school(),
                "late",
                like.grade(),
                like.birthMonth().plusMonths(months),
                like.languages(),
                like.interests(),
                null);
    }
}
