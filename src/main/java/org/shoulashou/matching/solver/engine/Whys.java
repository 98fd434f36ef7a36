package org.shoulashou.matching.solver.engine;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.shoulashou.matching.solver.Candidate;
import org.shoulashou.matching.solver.Couple;
import org.shoulashou.matching.solver.Question;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.matching.solver.Unmatched.Why;
import org.shoulashou.programme.Link;
import org.shoulashou.programme.Rules;

/** Why somebody got no friend: the first of the reasons that no other choice of the run could have changed. */
final class Whys {

    private final Question question;
    private final Rules rules;
    private final Map<String, Set<String>> linked = new HashMap<>();
    private final Map<Side, Map<String, Map<Sort, Integer>>> there = new HashMap<>();
    private final Map<Asked, Why> answers = new HashMap<>();
    private final Map<String, Set<String>> blocked = new HashMap<>();
    private final Map<String, Candidate> byId = new HashMap<>();
    private Set<String> fullPlaces = Set.of();
    private boolean full;

    /** Before anything is known of the answer. */
    Whys(Question question) {
        this.question = question;
        this.rules = question.programme().rules();
        question.programme().links().forEach(this::addLink);
        question.candidates().forEach(this::add);
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

    private void addLink(Link link) {
        if (!link.isForLetters()) return;
        linked.computeIfAbsent(link.city(), city -> new LinkedHashSet<>()).add(link.county());
        linked.computeIfAbsent(link.county(), county -> new LinkedHashSet<>()).add(link.city());
    }

    private void add(Candidate candidate) {
        if (!hasGrade(candidate)) return;
        there.computeIfAbsent(candidate.side(), side -> new HashMap<>())
                .computeIfAbsent(candidate.place(), place -> new HashMap<>())
                .merge(new Sort(candidate.grade(), candidate.languages()), 1, Integer::sum);
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
        boolean quotas = why == Why.NO_QUOTA_LEFT || isFewer(why);
        return quotas && everybodyIsBlocked(candidate, asked) ? Why.ONLY_BLOCKED : why;
    }

    private static boolean isFewer(Why why) {
        return why == Why.PARTNER_SIDE_FEWER || why == Why.INLAND_SIDE_FEWER || why == Why.CLASSES_TOO_SMALL;
    }

    private Why ofAll(Asked asked) {
        Set<String> places = placesFor(asked);
        if (places.isEmpty()) return rules.otherLinks() ? Why.NOBODY_THERE : Why.NO_LINKED_PLACE;
        Set<Sort> sorts = new HashSet<>();
        places.forEach(place -> sorts.addAll(sortsAt(asked.side(), place).keySet()));
        if (sorts.isEmpty()) return Why.NOBODY_THERE;
        sorts.removeIf(sort -> Math.abs(sort.grade() - asked.sort().grade()) > rules.gradeGap());
        if (sorts.isEmpty()) return Why.NO_GRADE_NEAR;
        if (sorts.stream().noneMatch(sort -> understand(sort, asked.sort()))) return Why.NO_COMMON_LANGUAGE;
        if (full || fullPlaces.contains(asked.place()) || fullPlaces.containsAll(placesWithFriends(asked, places))) {
            return Why.NO_QUOTA_LEFT;
        }
        if (rules.leastPerClass() > 1) return Why.CLASSES_TOO_SMALL;
        return asked.side() == Side.INLAND ? Why.PARTNER_SIDE_FEWER : Why.INLAND_SIDE_FEWER;
    }

    private Set<String> placesFor(Asked asked) {
        if (!rules.otherLinks()) return linked.getOrDefault(asked.place(), Set.of());
        return there.getOrDefault(other(asked.side()), Map.of()).keySet();
    }

    private Map<Sort, Integer> sortsAt(Side mine, String place) {
        return there.getOrDefault(other(mine), Map.of()).getOrDefault(place, Map.of());
    }

    private Set<String> placesWithFriends(Asked asked, Set<String> places) {
        Set<String> with = new HashSet<>(places);
        with.removeIf(place -> sortsAt(asked.side(), place).keySet().stream().noneMatch(sort -> suits(sort, asked)));
        return with;
    }

    private boolean suits(Sort sort, Asked asked) {
        return Math.abs(sort.grade() - asked.sort().grade()) <= rules.gradeGap() && understand(sort, asked.sort());
    }

    private boolean understand(Sort one, Sort other) {
        return !rules.commonLanguage() || !Collections.disjoint(one.languages(), other.languages());
    }

    private boolean everybodyIsBlocked(Candidate candidate, Asked asked) {
        Set<String> ids = blocked.get(candidate.pupil());
        if (ids == null) return false;
        if (byId.isEmpty()) question.candidates().forEach(each -> byId.put(each.pupil(), each));
        Set<String> places = placesFor(asked);
        long suitable = places.stream()
                .flatMap(place -> sortsAt(asked.side(), place).entrySet().stream())
                .filter(each -> suits(each.getKey(), asked))
                .mapToLong(Map.Entry::getValue)
                .sum();
        long barred = ids.stream()
                .map(byId::get)
                .filter(Objects::nonNull)
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
