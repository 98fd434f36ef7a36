package org.shoulashou.matching.solver.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Some cities and counties of a problem with the pupils who have no friend elsewhere; pairs that reach outside, or that
 * the search must not touch, are counted like pinned ones.
 *
 * @param inland  which pupils of the whole the inland pupils are
 * @param partner which the partner pupils are
 * @param cities  which cities, counties and townships of the whole are in it
 */
public record Part(
        Problem problem,
        ClassPairs pairs,
        Friends friends,
        int[] inland,
        int[] partner,
        int[] cities,
        int[] counties,
        int[] towns) {

    /** Writes what became of the part into the friendships of the whole. */
    public void giveBack(int[] friendOfInland, Friends whole) {
        for (int pupil : inland) whole.part(pupil);
        for (int i = 0; i < friendOfInland.length; i++) {
            if (friendOfInland[i] != Friends.NOBODY) whole.join(inland[i], partner[friendOfInland[i]]);
        }
    }

    public static Part of(Problem whole, ClassPairs pairs, Friends friends, boolean[] cities, boolean[] counties) {
        return new Cut(whole, pairs, friends, cities, counties).cut();
    }

    /** Cutting as it goes on. */
    private static final class Cut {

        private final Problem whole;
        private final ClassPairs pairs;
        private final Friends friends;
        private final int[] cities;
        private final int[] counties;
        private final int[] towns;
        private final int[] cityNumber;
        private final int[] countyNumber;
        private final int[] townNumber;
        private final int[] cityCap;
        private final int[] countyCap;
        private final int[] pinnedInTown;
        private final Map<Long, Integer> fixed = new HashMap<>();
        private int total;

        Cut(Problem whole, ClassPairs pairs, Friends friends, boolean[] inCities, boolean[] inCounties) {
            this.whole = whole;
            this.pairs = pairs;
            this.friends = friends;
            this.cities = which(inCities);
            this.counties = which(inCounties);
            this.towns = townsOf(whole.towns(), inCounties);
            this.cityNumber = numbers(cities, whole.cities());
            this.countyNumber = numbers(counties, whole.counties());
            this.townNumber = numbers(towns, whole.towns().count());
            this.cityCap = whole.caps().city().clone();
            this.countyCap = whole.caps().county().clone();
            this.pinnedInTown = whole.towns().pinned().clone();
            this.total = whole.caps().total();
        }

        Part cut() {
            boolean[] keptInland = new boolean[whole.inland().pupils()];
            boolean[] keptPartner = new boolean[whole.partner().pupils()];
            keep(keptInland, keptPartner);
            int words = whole.points().words();
            CrowdPart inland = CrowdPart.of(whole.inland(), keptInland, cityNumber, new int[0], words);
            CrowdPart partner = CrowdPart.of(whole.partner(), keptPartner, countyNumber, townNumber, words);
            int[] inlandNumber = inland.numbers(keptInland.length);
            int[] partnerNumber = partner.numbers(keptPartner.length);
            rename(inland.crowd().lastFriend(), partnerNumber);
            rename(partner.crowd().lastFriend(), inlandNumber);
            Problem problem = problem(inland, partner, blocked(inlandNumber, partnerNumber));
            Friends inPart = Friends.none(problem);
            for (int i = 0; i < inland.pupils().length; i++) {
                int friend = friends.ofInland()[inland.pupils()[i]];
                if (friend != Friends.NOBODY) inPart.join(i, partnerNumber[friend]);
            }
            ClassPairs some = pairsOf(problem, inland, partner);
            return new Part(problem, some, inPart, inland.pupils(), partner.pupils(), cities, counties, towns);
        }

        private void keep(boolean[] keptInland, boolean[] keptPartner) {
            for (int i = 0; i < keptInland.length; i++) {
                int j = friends.ofInland()[i];
                boolean here = cityNumber[cityOf(i)] >= 0;
                boolean stays = j == Friends.NOBODY || countyNumber[countyOf(j)] >= 0 && !isNarrow(i, j);
                keptInland[i] = here && stays;
                if (j != Friends.NOBODY && !keptInland[i]) fix(i, j);
            }
            for (int j = 0; j < keptPartner.length; j++) {
                int i = friends.ofPartner()[j];
                keptPartner[j] = countyNumber[countyOf(j)] >= 0 && (i == Friends.NOBODY || keptInland[i]);
            }
        }

        private boolean isNarrow(int i, int j) {
            return whole.isNarrow(whole.inland().classOf()[i], whole.partner().classOf()[j]);
        }

        private void fix(int i, int j) {
            int a = whole.inland().classOf()[i];
            int b = whole.partner().classOf()[j];
            cityCap[cityOf(i)]--;
            countyCap[countyOf(j)]--;
            pinnedInTown[whole.partner().townOf()[b]]++;
            total--;
            fixed.merge(PairSet.key(a, b), 1, Integer::sum);
        }

        private int cityOf(int i) {
            return whole.inland().placeOf()[whole.inland().classOf()[i]];
        }

        private int countyOf(int j) {
            return whole.partner().placeOf()[whole.partner().classOf()[j]];
        }

        private Problem problem(CrowdPart inland, CrowdPart partner, PairSet blocked) {
            boolean[][] linked = new boolean[cities.length][counties.length];
            int[][] reach = new int[cities.length][];
            for (int city = 0; city < cities.length; city++) {
                reach[city] = Arrays.stream(whole.reach()[cities[city]])
                        .map(county -> countyNumber[county])
                        .filter(county -> county >= 0)
                        .toArray();
                for (int county = 0; county < counties.length; county++) {
                    linked[city][county] = whole.points().linked()[cities[city]][counties[county]];
                }
            }
            Points points = new Points(
                    inland.crowd(),
                    partner.crowd(),
                    whole.kinds(),
                    blocked,
                    linked,
                    whole.points().weights(),
                    whole.points().words());
            Caps caps = new Caps(picked(cityCap, cities), picked(countyCap, counties), total);
            return new Problem(
                    inland.crowd(),
                    partner.crowd(),
                    whole.kinds(),
                    points,
                    blocked,
                    reach,
                    townships(),
                    caps,
                    pinned(inland, partner),
                    whole.least(),
                    whole.most());
        }

        private Townships townships() {
            Townships all = whole.towns();
            int[] countyOf = picked(all.countyOf(), towns);
            int[] start = new int[counties.length + 1];
            for (int town = 0; town < towns.length; town++) {
                countyOf[town] = countyNumber[countyOf[town]];
                start[countyOf[town] + 1] = town + 1;
            }
            return new Townships(
                    start, countyOf, picked(all.enrolled(), towns), picked(pinnedInTown, towns), all.weight());
        }

        private Map<Long, Integer> pinned(CrowdPart inland, CrowdPart partner) {
            int[] a = inland.classNumbers(whole.inland().classes());
            int[] b = partner.classNumbers(whole.partner().classes());
            whole.pinned().forEach((key, count) -> fixed.merge(key, count, Integer::sum));
            Map<Long, Integer> pinned = new HashMap<>();
            fixed.forEach((key, count) -> addPinned(pinned, a[PairSet.first(key)], b[PairSet.second(key)], count));
            return pinned;
        }

        private static void addPinned(Map<Long, Integer> pinned, int a, int b, int count) {
            if (a >= 0 && b >= 0) pinned.put(PairSet.key(a, b), count);
        }

        private PairSet blocked(int[] inland, int[] partner) {
            PairSet blocked = new PairSet();
            whole.blocked()
                    .forEach(key -> addBlocked(blocked, inland[PairSet.first(key)], partner[PairSet.second(key)]));
            return blocked;
        }

        private static void addBlocked(PairSet blocked, int i, int j) {
            if (i >= 0 && j >= 0) blocked.add(i, j);
        }

        /** Class pairs that may hold fewer pairs than their pupils could have are left as they are. */
        private ClassPairs pairsOf(Problem problem, CrowdPart inland, CrowdPart partner) {
            int[] b = partner.classNumbers(whole.partner().classes());
            ClassPairs.Collector collector = new ClassPairs.Collector(problem);
            for (int a = 0; a < inland.classes().length; a++) {
                Numbers partners = new Numbers();
                int in = inland.classes()[a];
                for (int number = pairs.start()[in]; number < pairs.start()[in + 1]; number++) {
                    int other = b[pairs.partner()[number]];
                    if (other >= 0 && problem.room(a, other) > 0 && !problem.isNarrow(a, other)) partners.add(other);
                }
                collector.add(a, partners.all());
            }
            return collector.collected(pairs.complete());
        }

        private static int[] townsOf(Townships towns, boolean[] counties) {
            Numbers some = new Numbers();
            for (int town = 0; town < towns.count(); town++) if (counties[towns.countyOf()[town]]) some.add(town);
            return some.all();
        }

        private static int[] which(boolean[] chosen) {
            Numbers some = new Numbers();
            for (int each = 0; each < chosen.length; each++) if (chosen[each]) some.add(each);
            return some.all();
        }

        private static int[] numbers(int[] of, int all) {
            int[] numbers = new int[all];
            Arrays.fill(numbers, -1);
            for (int each = 0; each < of.length; each++) numbers[of[each]] = each;
            return numbers;
        }

        private static void rename(int[] pupils, int[] numbers) {
            for (int at = 0; at < pupils.length; at++) if (pupils[at] >= 0) pupils[at] = numbers[pupils[at]];
        }

        private static int[] picked(int[] values, int[] which) {
            int[] picked = new int[which.length];
            for (int at = 0; at < which.length; at++) picked[at] = values[which[at]];
            return picked;
        }
    }
}
