package org.shoulashou.matching.solver.units;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.solver.Candidate;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Quota;
import org.shoulashou.programme.Rules;
import org.shoulashou.programme.Weights;

/**
 * Classes or schools in the place of pupils. A unit is of the grade that most of its pupils are in, writes what half of
 * them write, likes what most of them like, and was with the unit where most of their last friends are.
 */
public final class PairedUnits {

    private static final int MOST_INTERESTS = 6;
    private static final int HIGHEST_GRADE = 12;
    private static final YearMonth SAME_AGE = YearMonth.of(2000, 1);

    private final Unit unit;
    private final Map<String, String> unitOf = new HashMap<>();

    public PairedUnits(Unit unit) {
        this.unit = unit;
    }

    public List<Candidate> of(List<Candidate> pupils) {
        if (unit == Unit.PUPILS) return pupils;
        Map<String, List<Candidate>> members = new LinkedHashMap<>();
        for (Candidate pupil : pupils) {
            unitOf.put(pupil.pupil(), unit.idOf(pupil));
            members.computeIfAbsent(unit.idOf(pupil), id -> new ArrayList<>()).add(pupil);
        }
        return members.entrySet().stream()
                .map(each -> candidate(each.getKey(), each.getValue()))
                .toList();
    }

    private Candidate candidate(String id, List<Candidate> members) {
        Candidate first = members.get(0);
        int grade = most(members, pupil -> Stream.of(pupil.grade())).stream()
                .findFirst()
                .orElse(first.grade());
        return new Candidate(
                id,
                first.side(),
                first.place(),
                first.township(),
                id,
                id,
                grade,
                SAME_AGE,
                languages(members),
                most(members, pupil -> pupil.interests().stream()).stream()
                        .limit(MOST_INTERESTS)
                        .collect(Collectors.toSet()),
                lastPartner(members));
    }

    private static Set<String> languages(List<Candidate> members) {
        Map<String, Long> writers = counted(members, pupil -> pupil.languages().stream());
        return writers.entrySet().stream()
                .filter(each -> each.getValue() * 2 >= members.size())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private @Nullable String lastPartner(List<Candidate> members) {
        return most(
                        members,
                        pupil -> Stream.ofNullable(pupil.lastFriend())
                                .map(unitOf::get)
                                .filter(Objects::nonNull))
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** The most frequent first, and of equals the first in order. */
    private static <T extends Comparable<T>> List<T> most(
            List<Candidate> members, Function<Candidate, Stream<T>> words) {
        return counted(members, words).entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<T, Long> each) -> -each.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static <T extends Comparable<T>> Map<T, Long> counted(
            List<Candidate> members, Function<Candidate, Stream<T>> words) {
        return members.stream()
                .flatMap(words)
                .collect(Collectors.groupingBy(word -> word, TreeMap::new, Collectors.counting()));
    }

    /** The programme as it is for units: every two may keep in touch for nothing, and quotas of the unit bind. */
    public Programme programme(Programme programme) {
        if (unit == Unit.PUPILS) return programme;
        Rules rules = programme.rules();
        Weights weights = programme.weights();
        boolean classes = unit == Unit.CLASSES;
        return new Programme(
                programme.id(),
                programme.names(),
                programme.source(),
                programme.keeper(),
                programme.inland(),
                programme.partner(),
                programme.years(),
                programme.links(),
                programme.quotas().stream()
                        .filter(unit::isCountedBy)
                        .map(PairedUnits::ofInland)
                        .toList(),
                new Rules(
                        classes ? rules.gradeGap() : HIGHEST_GRADE,
                        rules.commonLanguage(),
                        rules.lowestGrade(),
                        rules.highestGrade(),
                        1,
                        1,
                        rules.otherLinks()),
                new Weights(
                        classes ? weights.sameGrade() : 0,
                        0,
                        weights.sharedInterest(),
                        weights.mostSharedInterests(),
                        weights.lastFriend(),
                        0,
                        weights.townshipShare(),
                        weights.outsideLinks()),
                List.of());
    }

    /** A quota of classes or schools counts those of the inland side, each once: so many are so many pairs. */
    private static Quota ofInland(Quota quota) {
        return new Quota(
                quota.id(),
                quota.names(),
                quota.amount(),
                Quota.Unit.INLAND_PUPILS,
                quota.per(),
                quota.places(),
                quota.period(),
                quota.kind(),
                quota.source(),
                quota.adjustments());
    }
}
