package org.shoulashou.matching;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.solver.Answer;
import org.shoulashou.matching.solver.Candidate;
import org.shoulashou.matching.solver.ClassPair;
import org.shoulashou.matching.solver.Couple;
import org.shoulashou.matching.solver.Judge;
import org.shoulashou.matching.solver.Matcher;
import org.shoulashou.matching.solver.Pairing;
import org.shoulashou.matching.solver.Progress;
import org.shoulashou.matching.solver.Question;
import org.shoulashou.matching.solver.QuotaUse;
import org.shoulashou.matching.solver.Reason;
import org.shoulashou.matching.solver.Report;
import org.shoulashou.matching.solver.Settings;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.matching.solver.Unmatched;
import org.shoulashou.matching.solver.Watcher;
import org.shoulashou.programme.Quota;
import org.shoulashou.programme.Weights;

/** Stands in until the engine is put together. */
final class GreedyForNow implements Matcher, Judge {

    @Override
    public Answer solve(Question question, Settings settings, Watcher watcher) {
        Map<String, Candidate> people = new LinkedHashMap<>();
        question.candidates().forEach(each -> people.put(each.pupil(), each));
        Set<String> taken = new HashSet<>();
        Map<String, Integer> used = new HashMap<>();
        List<Pairing> pairs = new ArrayList<>();
        for (Couple couple : question.pinned()) {
            add(
                    question,
                    java.util.Objects.requireNonNull(people.get(couple.inland())),
                    java.util.Objects.requireNonNull(people.get(couple.partner())),
                    pairs,
                    taken,
                    used);
        }
        for (Candidate one : question.candidates()) {
            if (one.side() != Side.INLAND || taken.contains(one.pupil()) || full(question, one, used)) continue;
            Candidate best = null;
            for (Candidate other : question.candidates()) {
                boolean may = other.side() == Side.PARTNER
                        && !taken.contains(other.pupil())
                        && judge(question, one, other).allowed();
                if (may
                        && (best == null
                                || judge(question, one, other).points()
                                        > judge(question, one, best).points())) best = other;
            }
            if (best != null) add(question, one, best, pairs, taken, used);
            watcher.progress(new Progress(
                    Progress.Phase.FILLING,
                    pairs.size() * 0.1,
                    pairs.size(),
                    pairs.size() * 50L,
                    null,
                    uses(question, used)));
        }
        List<Unmatched> unmatched = question.candidates().stream()
                .filter(each -> !taken.contains(each.pupil()))
                .map(each -> new Unmatched(
                        each.pupil(),
                        full(question, each, used) ? Unmatched.Why.NO_QUOTA_LEFT : Unmatched.Why.NOBODY_THERE))
                .toList();
        long soft = pairs.stream().mapToLong(Pairing::points).sum();
        Report report = new Report(
                0,
                pairs.size(),
                soft,
                soft + 10,
                0.98,
                pairs.size(),
                pairs.size(),
                0.2,
                20,
                uses(question, used),
                1,
                0,
                settings.seed());
        return new Answer(pairs, List.<ClassPair>of(), unmatched, report);
    }

    private void add(
            Question question,
            Candidate one,
            Candidate other,
            List<Pairing> pairs,
            Set<String> taken,
            Map<String, Integer> used) {
        Verdict verdict = judge(question, one, other);
        pairs.add(new Pairing(one.pupil(), other.pupil(), verdict.points(), verdict.reasons()));
        taken.add(one.pupil());
        taken.add(other.pupil());
        used.merge(one.place(), 1, Integer::sum);
    }

    private static boolean full(Question question, Candidate one, Map<String, Integer> used) {
        return question.programme().quotas().stream()
                .anyMatch(quota -> quota.kind() == Quota.Kind.CAP
                        && quota.per() == Quota.Per.EACH_CITY
                        && used.getOrDefault(one.place(), 0) >= quota.effective(one.place(), question.year()));
    }

    private static List<QuotaUse> uses(Question question, Map<String, Integer> used) {
        List<QuotaUse> all = new ArrayList<>();
        for (Quota quota : question.programme().quotas()) {
            for (String place : question.programme().placesOf(quota)) {
                all.add(new QuotaUse(
                        quota.id() + "/" + place,
                        quota.effective(place, question.year()),
                        used.getOrDefault(place, 0)));
            }
        }
        return all;
    }

    @Override
    public Verdict judge(Question question, Candidate inland, Candidate partner) {
        Weights weights = question.programme().weights();
        List<Reason> reasons = new ArrayList<>();
        if (inland.grade() == partner.grade())
            reasons.add(new Reason(Reason.Kind.SAME_GRADE, weights.sameGrade(), List.of()));
        long months = Math.abs(ChronoUnit.MONTHS.between(inland.birthMonth(), partner.birthMonth()));
        if (months < 12)
            reasons.add(new Reason(
                    Reason.Kind.BIRTH_MONTHS, (int) (weights.birthMonths() * (12 - months)), List.of("" + months)));
        List<String> shared = inland.interests().stream()
                .filter(partner.interests()::contains)
                .sorted()
                .limit(3)
                .toList();
        if (!shared.isEmpty())
            reasons.add(new Reason(Reason.Kind.SHARED_INTERESTS, shared.size() * weights.sharedInterest(), shared));
        if (partner.pupil().equals(inland.lastFriend()))
            reasons.add(new Reason(Reason.Kind.LAST_FRIEND, weights.lastFriend(), List.of()));
        int points = reasons.stream().mapToInt(Reason::points).sum();
        return new Verdict(against(question, inland, partner), points, reasons);
    }

    private static @Nullable Against against(Question question, Candidate one, Candidate other) {
        if (one.side() == other.side()) return Against.SAME_SIDE;
        if (!question.programme().pairs(one.place(), other.place())) return Against.NOT_LINKED;
        if (Math.abs(one.grade() - other.grade()) > question.programme().rules().gradeGap())
            return Against.GRADES_TOO_FAR;
        if (one.languages().stream().noneMatch(other.languages()::contains)) return Against.NO_COMMON_LANGUAGE;
        return question.blocked().contains(new Couple(one.pupil(), other.pupil())) ? Against.BLOCKED : null;
    }
}
