package org.shoulashou.matching.solver.engine;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.solver.Candidate;
import org.shoulashou.matching.solver.Couple;
import org.shoulashou.matching.solver.Judge;
import org.shoulashou.matching.solver.Question;
import org.shoulashou.matching.solver.Reason;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.matching.solver.streams.Reasons;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Rules;

/** Judges two pupils by what is written of them. */
public final class PairJudge implements Judge {

    @Override
    public Verdict judge(Question question, Candidate inland, Candidate partner) {
        List<Reason> reasons = Reasons.all(question.programme(), inland, partner);
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
}
