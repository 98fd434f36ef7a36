package org.shoulashou.matching.solver.proof;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.shoulashou.matching.solver.Candidate;
import org.shoulashou.matching.solver.Couple;
import org.shoulashou.matching.solver.Question;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.Link;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.ProgrammeYear;
import org.shoulashou.programme.Quota;
import org.shoulashou.programme.Rules;
import org.shoulashou.programme.Weights;

/** Questions of every kind that a programme can ask, small enough to be looked at from all sides. */
public final class RandomQuestions {

    public static final int YEAR = 2026;
    public static final Text NAMES = new Text("试", "tried");

    private static final List<String> INTERESTS = List.of("a", "b", "c", "d", "e", "f");
    private static final List<String> LANGUAGES = List.of("zh", "bo", "ug");

    private final Random random;
    private final int most;

    /** @param most how many pupils a side has at most */
    public RandomQuestions(long seed, int most) {
        this.random = new Random(seed);
        this.most = most;
    }

    public Question any() {
        return any(rules(), weights());
    }

    /** Without anything that makes one pair depend on another but quotas. */
    public Question withoutClasses() {
        Rules rules = new Rules(random.nextInt(3), random.nextBoolean(), 1, 12, 1, 60, random.nextBoolean());
        Weights some = weights();
        Weights weights = new Weights(
                some.sameGrade(),
                some.birthMonths(),
                some.sharedInterest(),
                some.mostSharedInterests(),
                some.lastFriend(),
                0,
                0,
                some.outsideLinks());
        return any(rules, weights);
    }

    /** With the usual rules and any weights, where townships share nothing. */
    public Question withoutTownships() {
        Weights some = weights();
        Weights weights = new Weights(
                some.sameGrade(),
                some.birthMonths(),
                some.sharedInterest(),
                some.mostSharedInterests(),
                some.lastFriend(),
                some.openedClassPair(),
                0,
                some.outsideLinks());
        return any(Rules.USUAL, weights);
    }

    /** With the usual rules and any weights. */
    public Question weighed() {
        return any(Rules.USUAL, weights());
    }

    /** With the usual rules and weights. */
    public Question usual() {
        return any(Rules.USUAL, Weights.USUAL);
    }

    private Question any(Rules rules, Weights weights) {
        List<Candidate> inland = candidates(Side.INLAND, 1 + random.nextInt(most), 1 + random.nextInt(3));
        List<Candidate> partner = candidates(Side.PARTNER, 1 + random.nextInt(most), 1 + random.nextInt(3));
        List<Candidate> all = new ArrayList<>(partner);
        for (Candidate each : inland) all.add(random.nextInt(4) == 0 ? withFriend(each, partner) : each);
        List<Couple> pinned = new ArrayList<>();
        List<Couple> blocked = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int turn = 0; turn < inland.size() / 2; turn++) {
            Couple couple = new Couple(oneOf(inland).pupil(), oneOf(partner).pupil());
            boolean pin = random.nextInt(4) == 0 && !blocked.contains(couple);
            if (pin && taken.add(couple.inland()) && taken.add(couple.partner())) pinned.add(couple);
            else if (!pinned.contains(couple)) blocked.add(couple);
        }
        return new Question(programme(rules, weights), YEAR, all, pinned, blocked);
    }

    private Candidate withFriend(Candidate of, List<Candidate> partner) {
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
                oneOf(partner).pupil());
    }

    private List<Candidate> candidates(Side side, int count, int classes) {
        List<Candidate> candidates = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            int schoolClass = random.nextInt(classes);
            boolean inland = side == Side.INLAND;
            int place = schoolClass % 2;
            candidates.add(new Candidate(
                    (inland ? "i" : "p") + number,
                    side,
                    (inland ? "city" : "county") + place,
                    inland || schoolClass == 2 ? null : "town" + place + schoolClass,
                    (inland ? "s" : "t") + schoolClass,
                    "class",
                    3 + schoolClass % 2 + random.nextInt(5) / 4,
                    YearMonth.of(2015, 1).plusMonths(random.nextInt(20)),
                    some(LANGUAGES, 1 + random.nextInt(2)),
                    some(INTERESTS, random.nextInt(5)),
                    null));
        }
        return candidates;
    }

    private Set<String> some(List<String> all, int count) {
        Set<String> some = new HashSet<>();
        for (int turn = 0; turn < count; turn++) some.add(oneOf(all));
        return some;
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private Rules rules() {
        int least = random.nextInt(3) == 0 ? 2 : 1;
        int most = random.nextInt(3) == 0 ? least + random.nextInt(2) : 60;
        boolean some = random.nextInt(3) == 0;
        int lowest = some ? 3 + random.nextInt(2) : 1;
        int highest = some ? lowest + random.nextInt(2) : 12;
        return new Rules(random.nextInt(3), random.nextBoolean(), lowest, highest, least, most, random.nextInt(3) == 0);
    }

    private Weights weights() {
        return new Weights(
                random.nextInt(50),
                random.nextInt(4),
                random.nextInt(20),
                random.nextInt(4),
                random.nextInt(40),
                random.nextInt(60),
                random.nextInt(20),
                random.nextInt(30));
    }

    private Programme programme(Rules rules, Weights weights) {
        List<Link> links = new ArrayList<>();
        for (int city = 0; city < 2; city++) {
            for (int county = 0; county < 2; county++) {
                if (random.nextInt(4) > 0) links.add(new Link("city" + city, "county" + county, purpose(), List.of()));
            }
        }
        ProgrammeYear year = new ProgrammeYear(YEAR, LocalDate.of(YEAR, 1, 1), LocalDate.of(YEAR, 12, 31));
        return new Programme(
                "tried",
                NAMES,
                NAMES,
                "43",
                List.of("43"),
                List.of("54"),
                List.of(year),
                links,
                quotas(),
                rules,
                weights,
                List.of());
    }

    private Link.Purpose purpose() {
        return random.nextInt(8) == 0 ? Link.Purpose.CO_BUILDING : Link.Purpose.LETTERS;
    }

    private List<Quota> quotas() {
        List<Quota> quotas = new ArrayList<>();
        for (int number = random.nextInt(4); number > 0; number--) {
            quotas.add(new Quota(
                    "q" + number,
                    NAMES,
                    1 + random.nextInt(most),
                    oneOf(List.of(Quota.Unit.values())),
                    oneOf(List.of(Quota.Per.values())),
                    List.of(),
                    oneOf(List.of(Quota.Period.values())),
                    oneOf(List.of(Quota.Kind.values())),
                    NAMES,
                    List.of()));
        }
        return quotas;
    }
}
