package org.shoulashou.matching.solver.invented;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.solver.Candidate;
import org.shoulashou.matching.solver.Couple;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.programme.Rules;

/**
 * Invents pupils as they are found in schools: classes of one grade and about the same age, few languages, interests of
 * which some are common and some rare; one in ten has a friend of the year before, and a few must not meet.
 */
public final class InventedPupils {

    private static final List<String> INTERESTS = List.of(
            "足球", "画画", "唱歌", "跳舞", "看书", "篮球", "小动物", "乒乓球", "手工", "看电影", "下棋", "跑步", "爬山", "书法", "做饭", "种花种草",
            "星空和科学", "放风筝", "乐器", "摄影");
    private static final double[] GRADE_WEIGHTS = {0.4, 0.6, 1.0, 1.2, 1.2, 1.2, 1.1, 1.0, 0.9, 0.7, 0.7, 0.4};
    private static final int MOST_INTERESTS = 5;
    private static final int USUAL_CLASS = 38;
    private static final int FRIENDS_PER_THOUSAND = 100;
    private static final int BLOCKED_PER_THOUSAND = 2;
    private static final int TRIES = 20;

    private final Area area;
    private final Rules rules;
    private final int year;
    private final SplittableRandom random;
    private final int usualClass;
    private final List<Candidate> candidates = new ArrayList<>();
    private final Map<String, List<Candidate>> partners = new HashMap<>();
    private final Set<String> hadFriends = new TreeSet<>();
    private final List<Couple> blocked = new ArrayList<>();

    private InventedPupils(Area area, Rules rules, int year, int count, long seed) {
        this.area = area;
        this.rules = rules;
        this.year = year;
        this.random = new SplittableRandom(seed);
        this.usualClass = Math.max(5, Math.min(USUAL_CLASS, count / 20));
    }

    /** Half of them on either side. */
    public static Invention of(Area area, Rules rules, int year, int count, long seed) {
        InventedPupils pupils = new InventedPupils(area, rules, year, count, seed);
        return pupils.invent(count);
    }

    private Invention invent(int count) {
        Map<String, Double> cities = weighted(area.reach().keySet(), 0.5, 1.5);
        Map<String, Double> counties = new LinkedHashMap<>();
        area.townships().keySet().forEach(county -> counties.put(county, 0.0));
        cities.forEach((city, weight) -> {
            List<String> reached = area.countiesOf(city);
            reached.forEach(county -> counties.merge(county, weight / reached.size(), Double::sum));
        });
        counties.replaceAll((county, weight) -> weight * (0.93 + 0.14 * random.nextDouble()));
        divided(count - count / 2, counties).forEach(this::addCounty);
        divided(count / 2, cities).forEach((city, pupils) -> addClasses(Side.INLAND, city, null, pupils));
        List<Candidate> all = new ArrayList<>(candidates.size());
        for (Candidate candidate : candidates)
            all.add(candidate.side() == Side.INLAND ? withPast(candidate) : candidate);
        return new Invention(all, blocked);
    }

    private Map<String, Double> weighted(Iterable<String> places, double least, double most) {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (String place : places) weights.put(place, least + (most - least) * random.nextDouble());
        return weights;
    }

    /** Whole numbers that add up. */
    private static Map<String, Integer> divided(int count, Map<String, Double> weights) {
        double left = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        int still = count;
        Map<String, Integer> divided = new LinkedHashMap<>();
        for (Map.Entry<String, Double> each : weights.entrySet()) {
            int part = left <= 0 ? 0 : (int) Math.round(still * each.getValue() / left);
            divided.put(each.getKey(), part);
            still -= part;
            left -= each.getValue();
        }
        return divided;
    }

    private void addCounty(String county, int pupils) {
        List<String> townships = area.townshipsOf(county);
        if (townships.isEmpty()) {
            addClasses(Side.PARTNER, county, null, pupils);
            return;
        }
        divided(pupils, weighted(townships, 0.4, 2.0))
                .forEach((township, some) -> addClasses(Side.PARTNER, county, township, some));
    }

    private void addClasses(Side side, String place, @Nullable String township, int pupils) {
        int left = pupils;
        for (int number = 0; left > 0; number++) {
            int size = Math.min(left, classSize());
            if (left - size < 5) size = left;
            addClass(side, place, township, number, size);
            left -= size;
        }
    }

    private int classSize() {
        boolean usual = random.nextInt(10) < 7;
        int spread = Math.max(1, usualClass / 3);
        int size = usual
                ? usualClass - spread / 2 + random.nextInt(spread)
                : usualClass / 5 + random.nextInt(Math.max(1, usualClass / 2));
        return Math.max(1, size);
    }

    private void addClass(Side side, String place, @Nullable String township, int number, int size) {
        int grade = grade();
        String school = (township == null ? place : township) + "-S" + (number / 12 + 1);
        String name = grade + "年级" + (number % 12 + 1) + "班";
        for (int seat = 0; seat < size; seat++) {
            Candidate candidate = new Candidate(
                    (side == Side.INLAND ? "I" : "P") + (candidates.size() + 1),
                    side,
                    place,
                    township,
                    school,
                    name,
                    grade,
                    birth(grade),
                    languages(side, place),
                    interests(),
                    null);
            candidates.add(candidate);
            if (side == Side.PARTNER)
                partners.computeIfAbsent(place, county -> new ArrayList<>()).add(candidate);
        }
    }

    private int grade() {
        double all = 0;
        for (int grade = rules.lowestGrade(); grade <= rules.highestGrade(); grade++) all += GRADE_WEIGHTS[grade - 1];
        double left = random.nextDouble() * all;
        for (int grade = rules.lowestGrade(); grade < rules.highestGrade(); grade++) {
            left -= GRADE_WEIGHTS[grade - 1];
            if (left < 0) return grade;
        }
        return rules.highestGrade();
    }

    /** Most are of the age of their grade, some half a year younger or older. */
    private YearMonth birth(int grade) {
        int kind = random.nextInt(100);
        int shift = kind < 4 ? 6 : kind < 8 ? -6 : 0;
        return YearMonth.of(year - 6 - grade, 9).plusMonths(random.nextInt(12) + shift);
    }

    private Set<String> languages(Side side, String place) {
        String own = place.startsWith("54") ? "藏文" : "维吾尔文";
        int kind = random.nextInt(1000);
        if (side == Side.INLAND) return kind < 15 ? Set.of("汉字", own) : Set.of("汉字");
        if (kind < 120) return Set.of("汉字");
        return kind < 970 ? Set.of("汉字", own) : Set.of(own);
    }

    private Set<String> interests() {
        int count = 1 + random.nextInt(MOST_INTERESTS);
        Set<String> interests = new TreeSet<>();
        while (interests.size() < count) interests.add(INTERESTS.get(interest()));
        return interests;
    }

    /** The first are the most common. */
    private int interest() {
        double all = 0;
        for (int each = 0; each < INTERESTS.size(); each++) all += 1.0 / (each + 3);
        double left = random.nextDouble() * all;
        int interest = 0;
        while (interest < INTERESTS.size() - 1 && (left -= 1.0 / (interest + 3)) >= 0) interest++;
        return interest;
    }

    private Candidate withPast(Candidate inland) {
        int kind = random.nextInt(1000);
        if (kind >= FRIENDS_PER_THOUSAND + BLOCKED_PER_THOUSAND) return inland;
        Candidate other = somebody(inland);
        if (other == null) return inland;
        if (kind < BLOCKED_PER_THOUSAND) {
            blocked.add(new Couple(inland.pupil(), other.pupil()));
            return inland;
        }
        return hadFriends.add(other.pupil()) ? withFriend(inland, other.pupil()) : inland;
    }

    private @Nullable Candidate somebody(Candidate inland) {
        List<String> counties = area.countiesOf(inland.place());
        List<Candidate> there = partners.getOrDefault(counties.get(random.nextInt(counties.size())), List.of());
        for (int turn = 0; turn < TRIES && !there.isEmpty(); turn++) {
            Candidate other = there.get(random.nextInt(there.size()));
            if (other.grade() == inland.grade()) return other;
        }
        return null;
    }

    private static Candidate withFriend(Candidate of, String friend) {
        return new Candidate(
                of.pupil(),
                of.side(),
                of.place(),
                of.township(),
                of.school(),
                of.schoolClass(),
                of.grade(),
                of.birthMonth(),
                of.languages(),
                of.interests(),
                friend);
    }

    /** @param blocked who of them must not meet */
    public record Invention(List<Candidate> candidates, List<Couple> blocked) {}
}
