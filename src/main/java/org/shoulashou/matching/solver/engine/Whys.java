package org.shoulashou.matching.solver.engine;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.shoulashou.matching.solver.Candidate;
import org.shoulashou.matching.solver.Couple;
import org.shoulashou.matching.solver.Question;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.matching.solver.Unmatched.Why;
import org.shoulashou.matching.solver.setting.Register;
import org.shoulashou.programme.Link;
import org.shoulashou.programme.Rules;

/** Why somebody got no friend: the first of the reasons that no other choice of the run could have changed. */
final class Whys {

    private final Register register;
    private final Rules rules;
    private final Map<String, Set<String>> linked = new HashMap<>();
    private final Map<Side, Map<String, Map<Sort, int[]>>> there = new HashMap<>();
    private final Map<Asked, Why> answers = new HashMap<>();
    private final Map<String, Set<String>> blocked = new HashMap<>();
    private Set<String> fullPlaces = Set.of();
    private final Set<String> leftOut = new HashSet<>();
    private final Map<Side, Map<String, Set<Sort>>> sortsLeftOut = new HashMap<>();
    private boolean full;

    /** Before anything is known of the answer. */
    Whys(Question question, Register register) {
        this.register = register;
        this.rules = question.programme().rules();
        question.programme().links().forEach(this::addLink);
        count(question.candidates());
        question.blocked().forEach(this::addBlocked);
    }

    /**
     * @param places     cities and counties whose quota has nothing left
     * @param everywhere whether a quota of the whole programme has nothing left
     */
    Whys full(Set<String> places, boolean everywhere) {
        fullPlaces = places;
        full = everywhere;
        return this;
    }

    /** @param people of classes or schools that a cap had no room for */
    Whys leavingOut(List<Candidate> people) {
        for (Candidate each : people) {
            leftOut.add(each.pupil());
            if (hasGrade(each))
                sortsLeftOut
                        .computeIfAbsent(each.side(), side -> new HashMap<>())
                        .computeIfAbsent(each.place(), place -> new HashSet<>())
                        .add(new Sort(each.grade(), each.languages()));
        }
        return this;
    }

    private void addLink(Link link) {
        if (!link.isForLetters()) return;
        linked.computeIfAbsent(link.city(), city -> new LinkedHashSet<>()).add(link.county());
        linked.computeIfAbsent(link.county(), county -> new LinkedHashSet<>()).add(link.city());
    }

    /** Most are of the same place and sort as whoever comes before. */
    private void count(List<Candidate> candidates) {
        Candidate last = null;
        int[] alike = new int[1];
        for (Candidate candidate : candidates) {
            if (last == null || !areAlike(last, candidate)) alike = alike(candidate);
            alike[0]++;
            last = candidate;
        }
    }

    private static boolean areAlike(Candidate one, Candidate other) {
        return one.grade() == other.grade()
                && one.side() == other.side()
                && one.place().equals(other.place())
                && one.languages().equals(other.languages());
    }

    /** Where those like this one are counted; nowhere, if the programme is not for their grade. */
    private int[] alike(Candidate candidate) {
        if (!hasGrade(candidate)) return new int[1];
        return there.computeIfAbsent(candidate.side(), side -> new HashMap<>())
                .computeIfAbsent(candidate.place(), place -> new HashMap<>())
                .computeIfAbsent(new Sort(candidate.grade(), candidate.languages()), sort -> new int[1]);
    }

    private void addBlocked(Couple couple) {
        blocked.computeIfAbsent(couple.inland(), pupil -> new HashSet<>()).add(couple.partner());
        blocked.computeIfAbsent(couple.partner(), pupil -> new HashSet<>()).add(couple.inland());
    }

    private boolean hasGrade(Candidate candidate) {
        return candidate.grade() >= rules.lowestGrade() && candidate.grade() <= rules.highestGrade();
    }

    Why why(Candidate candidate) {
        if (!hasGrade(candidate)) return Why.GRADE_NOT_INCLUDED;
        Asked asked =
                new Asked(candidate.side(), candidate.place(), new Sort(candidate.grade(), candidate.languages()));
        Why why = answers.get(asked);
        if (why == null) {
            why = ofAll(asked);
            answers.put(asked, why);
        }
        if (isFewer(why) && leftOut.contains(candidate.pupil())) why = Why.NO_QUOTA_LEFT;
        boolean quotas = why == Why.NO_QUOTA_LEFT || isFewer(why);
        return quotas && everybodyIsBlocked(candidate, asked) ? Why.ONLY_BLOCKED : why;
    }

    private static boolean isFewer(Why why) {
        return why == Why.PARTNER_SIDE_FEWER || why == Why.INLAND_SIDE_FEWER || why == Why.CLASSES_TOO_SMALL;
    }

    private Why ofAll(Asked asked) {
        Set<String> places = placesFor(asked);
        if (places.isEmpty()) return rules.otherLinks() ? Why.NOBODY_THERE : Why.NO_LINKED_PLACE;
        if (isNobody(asked, places, sort -> true)) return Why.NOBODY_THERE;
        if (isNobody(asked, places, sort -> isNear(sort, asked))) return Why.NO_GRADE_NEAR;
        if (isNobody(asked, places, sort -> suits(sort, asked))) return Why.NO_COMMON_LANGUAGE;
        if (full || isFull(asked, places) || areFriendsLeftOut(asked, places)) return Why.NO_QUOTA_LEFT;
        if (rules.leastPerClass() > 1) return Why.CLASSES_TOO_SMALL;
        return asked.side() == Side.INLAND ? Why.PARTNER_SIDE_FEWER : Why.INLAND_SIDE_FEWER;
    }

    private boolean isNobody(Asked asked, Set<String> places, Predicate<Sort> wanted) {
        for (String place : places) {
            for (Sort sort : sortsAt(asked.side(), place).keySet()) if (wanted.test(sort)) return false;
        }
        return true;
    }

    private boolean isFull(Asked asked, Set<String> places) {
        if (fullPlaces.isEmpty()) return false;
        return fullPlaces.contains(asked.place()) || fullPlaces.containsAll(placesWithFriends(asked, places));
    }

    /** Whether somebody would be there if a cap had let one more class or school in. */
    private boolean areFriendsLeftOut(Asked asked, Set<String> places) {
        return sortsLeftOut.getOrDefault(other(asked.side()), Map.of()).entrySet().stream()
                .filter(there -> places.contains(there.getKey()))
                .flatMap(there -> there.getValue().stream())
                .anyMatch(sort -> suits(sort, asked));
    }

    private Set<String> placesFor(Asked asked) {
        if (!rules.otherLinks()) return linked.getOrDefault(asked.place(), Set.of());
        return there.getOrDefault(other(asked.side()), Map.of()).keySet();
    }

    private Map<Sort, int[]> sortsAt(Side mine, String place) {
        return there.getOrDefault(other(mine), Map.of()).getOrDefault(place, Map.of());
    }

    private Set<String> placesWithFriends(Asked asked, Set<String> places) {
        Set<String> with = new HashSet<>(places);
        with.removeIf(place -> sortsAt(asked.side(), place).keySet().stream().noneMatch(sort -> suits(sort, asked)));
        return with;
    }

    private boolean suits(Sort sort, Asked asked) {
        return isNear(sort, asked) && understand(sort, asked.sort());
    }

    private boolean isNear(Sort sort, Asked asked) {
        return Math.abs(sort.grade() - asked.sort().grade()) <= rules.gradeGap();
    }

    private boolean understand(Sort one, Sort other) {
        return !rules.commonLanguage() || !Collections.disjoint(one.languages(), other.languages());
    }

    private boolean everybodyIsBlocked(Candidate candidate, Asked asked) {
        Set<String> ids = blocked.get(candidate.pupil());
        if (ids == null) return false;
        Set<String> places = placesFor(asked);
        long suitable = places.stream()
                .flatMap(place -> sortsAt(asked.side(), place).entrySet().stream())
                .filter(each -> suits(each.getKey(), asked))
                .mapToLong(each -> each.getValue()[0])
                .sum();
        long barred = ids.stream()
                .mapToInt(register::number)
                .filter(number -> number != Register.NOBODY)
                .mapToObj(register::candidate)
                .filter(other -> other.side() != candidate.side() && hasGrade(other) && places.contains(other.place()))
                .filter(other -> suits(new Sort(other.grade(), other.languages()), asked))
                .count();
        return barred >= suitable;
    }

    private static Side other(Side side) {
        return side == Side.INLAND ? Side.PARTNER : Side.INLAND;
    }

    private record Sort(int grade, Set<String> languages) {}

    private record Asked(Side side, String place, Sort sort) {}
}
