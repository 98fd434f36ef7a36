package org.shoulashou.matching.solver.engine;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.solver.Candidate;
import org.shoulashou.matching.solver.Couple;
import org.shoulashou.matching.solver.Judge;
import org.shoulashou.matching.solver.Question;
import org.shoulashou.matching.solver.Reason;
import org.shoulashou.matching.solver.Reason.Kind;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Rules;
import org.shoulashou.programme.Weights;

/** Judges two pupils by what is written of them. */
public final class PairJudge implements Judge {

    private static final int YEAR = 12;

    @Override
    public Verdict judge(Question question, Candidate inland, Candidate partner) {
        List<Reason> reasons = reasons(question.programme(), inland, partner);
        int points = reasons.stream().mapToInt(Reason::points).sum();
        return new Verdict(objection(question, inland, partner), points, reasons);
    }

    private static @Nullable Against objection(Question question, Candidate inland, Candidate partner) {
        Programme programme = question.programme();
        Rules rules = programme.rules();
        if (inland.side() != Side.INLAND || partner.side() != Side.PARTNER) return Against.SAME_SIDE;
        if (!hasGrade(rules, inland) || !hasGrade(rules, partner)) return Against.GRADE_NOT_INCLUDED;
        if (!programme.pairs(inland.place(), partner.place())) return Against.NOT_LINKED;
        if (Math.abs(inland.grade() - partner.grade()) > rules.gradeGap()) return Against.GRADES_TOO_FAR;
        if (rules.commonLanguage() && Collections.disjoint(inland.languages(), partner.languages())) {
            return Against.NO_COMMON_LANGUAGE;
        }
        return question.blocked().contains(new Couple(inland.pupil(), partner.pupil())) ? Against.BLOCKED : null;
    }

    private static boolean hasGrade(Rules rules, Candidate candidate) {
        return candidate.grade() >= rules.lowestGrade() && candidate.grade() <= rules.highestGrade();
    }

    static List<Reason> reasons(Programme programme, Candidate inland, Candidate partner) {
        boolean linked = !programme.rules().otherLinks()
                || programme.weights().outsideLinks() == 0
                || programme.isLinked(inland.place(), partner.place());
        return reasons(programme.weights(), linked, inland, partner);
    }

    /** Only what gives or takes points. */
    static List<Reason> reasons(Weights weights, boolean linked, Candidate inland, Candidate partner) {
        List<Reason> reasons = new ArrayList<>(4);
        if (inland.grade() == partner.grade()) add(reasons, Kind.SAME_GRADE, weights.sameGrade(), List.of());
        long apart = Math.abs(ChronoUnit.MONTHS.between(inland.birthMonth(), partner.birthMonth()));
        if (apart < YEAR) {
            int points = (int) (weights.birthMonths() * (YEAR - apart));
            add(reasons, Kind.BIRTH_MONTHS, points, List.of(String.valueOf(apart)));
        }
        List<String> shared = shared(inland.interests(), partner.interests(), weights.mostSharedInterests());
        add(reasons, Kind.SHARED_INTERESTS, weights.sharedInterest() * shared.size(), shared);
        if (wereFriends(inland, partner)) add(reasons, Kind.LAST_FRIEND, weights.lastFriend(), List.of());
        if (!linked) add(reasons, Kind.OUTSIDE_LINKS, -weights.outsideLinks(), List.of());
        return reasons;
    }

    private static void add(List<Reason> reasons, Kind kind, int points, List<String> values) {
        if (points != 0) reasons.add(new Reason(kind, points, values));
    }

    private static List<String> shared(Set<String> ones, Set<String> others, int most) {
        if (Collections.disjoint(ones, others)) return List.of();
        Set<String> both = new HashSet<>(ones);
        both.retainAll(others);
        Stream<String> sorted = both.stream().sorted();
        return sorted.limit(most).toList();
    }

    private static boolean wereFriends(Candidate inland, Candidate partner) {
        return partner.pupil().equals(inland.lastFriend()) || inland.pupil().equals(partner.lastFriend());
    }
}
