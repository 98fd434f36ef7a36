package org.shoulashou.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.shoulashou.matching.solver.Question;
import org.shoulashou.matching.solver.invented.Area;
import org.shoulashou.matching.solver.invented.InventedPupils;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.Link;
import org.shoulashou.programme.Link.Purpose;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.ProgrammeYear;
import org.shoulashou.programme.Quota;
import org.shoulashou.programme.Rules;
import org.shoulashou.programme.Weights;

/** The sizes at which matching is measured. */
enum MatchingSize {
    S(6, 3, 1, 930, 30, new Goal(2, 0.99)),
    M(12, 4, 2, 20_000, 0, new Goal(10, 0.97)),
    /** As M, where only some classes of each city may have friends. */
    M_CLASSES(12, 4, 2, 20_000, 10, new Goal(10, 0.90)),
    L(300, 100, 31, 500_000, 0, new Goal(15, 0.94), new Goal(90, 0.96)),
    /** As L, with fewer letters for each city than it has pupils. */
    L_CAPS(300, 100, 31, 500_000, 600, new Goal(15, 0.94), new Goal(90, 0.96)),
    /** As L, where only some classes of each city may have friends. */
    L_CLASSES(300, 100, 31, 500_000, 10, new Goal(15, 0.90), new Goal(90, 0.90)),
    /** As L, where everybody may be paired with everybody. */
    L_OPEN(300, 100, 31, 500_000, 0, new Goal(15, 0.94), new Goal(90, 0.96));

    private static final Text NAMES = new Text("测", "measured");

    private final int cities;
    private final int counties;
    private final int provinces;
    private final int pupils;
    private final int capOfCity;
    private final List<Goal> goals;

    MatchingSize(int cities, int counties, int provinces, int pupils, int capOfCity, Goal... goals) {
        this.cities = cities;
        this.counties = counties;
        this.provinces = provinces;
        this.pupils = pupils;
        this.capOfCity = capOfCity;
        this.goals = List.of(goals);
    }

    List<Goal> goals() {
        return goals;
    }

    /** @param ratio of the bound, to be reached within the seconds */
    record Goal(int seconds, double ratio) {}

    Question question(long seed) {
        Programme programme = programme(seed);
        InventedPupils.Invention invention =
                InventedPupils.of(Area.linked(programme), programme.rules(), 2026, pupils, seed);
        return new Question(programme, 2026, invention.candidates(), List.of(), invention.blocked());
    }

    private Programme programme(long seed) {
        ProgrammeYear year = new ProgrammeYear(2026, LocalDate.of(2026, 9, 1), LocalDate.of(2027, 8, 31));
        boolean open = this == L_OPEN;
        Rules rules = this == S ? new Rules(1, true, 5, 8, 1, 60, false) : new Rules(1, true, 3, 11, 1, 60, open);
        return new Programme(
                "measured",
                NAMES,
                NAMES,
                "43",
                List.of("43"),
                List.of("54"),
                List.of(year),
                links(new SplittableRandom(seed)),
                quotas(),
                rules,
                Weights.USUAL,
                List.of());
    }

    private List<Quota> quotas() {
        if (capOfCity == 0) return List.of();
        return List.of(new Quota(
                "letters",
                NAMES,
                capOfCity,
                countsClasses() ? Quota.Unit.CLASSES : Quota.Unit.INLAND_PUPILS,
                Quota.Per.EACH_CITY,
                List.of(),
                Quota.Period.YEAR,
                Quota.Kind.CAP,
                NAMES,
                List.of()));
    }

    private boolean countsClasses() {
        return this == M_CLASSES || this == L_CLASSES;
    }

    /** One to three counties for each city, most of them its province's own. */
    private List<Link> links(SplittableRandom random) {
        List<Link> links = new ArrayList<>();
        int[] townships = new int[counties];
        for (int county = 0; county < counties; county++) townships[county] = this == S ? 5 : 6 + random.nextInt(5);
        for (int city = 0; city < cities; city++) {
            for (int county : countiesOf(city, random)) {
                links.add(
                        new Link(city(city), county(county), Purpose.LETTERS, townshipsOf(county, townships[county])));
            }
        }
        return links;
    }

    private TreeSet<Integer> countiesOf(int city, SplittableRandom random) {
        TreeSet<Integer> chosen = new TreeSet<>();
        if (this == S) {
            chosen.add(city / 2);
            return chosen;
        }
        int province = city * provinces / cities;
        int first = province * counties / provinces;
        int last = (province + 1) * counties / provinces;
        chosen.add(first + city % (last - first));
        for (int more = random.nextInt(3); more > 0; more--) {
            boolean far = random.nextInt(10) == 0;
            chosen.add(far ? random.nextInt(counties) : first + random.nextInt(last - first));
        }
        return chosen;
    }

    private static List<String> townshipsOf(int county, int count) {
        List<String> townships = new ArrayList<>();
        for (int each = 1; each <= count; each++) townships.add("%s-%02d".formatted(county(county), each));
        return townships;
    }

    private static String city(int city) {
        return "C%03d".formatted(city);
    }

    private static String county(int county) {
        return (county % 4 == 3 ? "54%03d" : "65%03d").formatted(county);
    }
}
