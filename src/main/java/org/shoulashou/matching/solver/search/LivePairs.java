package org.shoulashou.matching.solver.search;

import java.util.Arrays;
import java.util.BitSet;
import org.shoulashou.matching.solver.model.ClassPairs;
import org.shoulashou.matching.solver.model.FairShares;
import org.shoulashou.matching.solver.model.Friends;
import org.shoulashou.matching.solver.model.Problem;
import org.shoulashou.matching.solver.model.PupilPrices;
import org.shoulashou.matching.solver.model.Townships;

/** Friendships with everything that is counted of them, and the prices by which the next change is found. */
final class LivePairs {

    /** The partner pupil at the open end of a path that is being looked for. */
    static final int LEFT = -2;

    final Problem problem;
    final ClassPairs pairs;
    final Layout layout;
    final OpenBlocks open;
    final Journal journal = new Journal();
    final int[] friendOfInland;
    final int[] friendOfPartner;
    final int[] price;
    final int[] inCity;
    final int[] inTown;
    final int[] inCounty;
    final int[] share;
    private final int[] between;
    private final int[] deviationOf;
    private final FairShares shares;
    private int pairCount;
    private long points;
    private long opening;
    private int deviation;
    private int shortage;

    /** @param share what each township should get, by which the prices go */
    LivePairs(Problem problem, ClassPairs pairs, Friends friends, int[] share) {
        this.problem = problem;
        this.pairs = pairs;
        this.layout = Layout.of(problem);
        this.open = new OpenBlocks(problem.inland().classes(), problem.partner().classes());
        this.friendOfInland = friends.ofInland().clone();
        this.friendOfPartner = friends.ofPartner().clone();
        this.price = new int[layout.nodes()];
        this.inCity = new int[problem.cities()];
        this.inTown = problem.towns().pinned().clone();
        this.inCounty = new int[problem.counties()];
        this.share = share;
        this.between = new int[pairs.count()];
        this.deviationOf = new int[problem.counties()];
        this.shares = new FairShares(problem.towns());
        countAll();
    }

    private void countAll() {
        for (int i = 0; i < friendOfInland.length; i++) {
            int j = friendOfInland[i];
            if (j == Friends.NOBODY) continue;
            int a = problem.inland().classOf()[i];
            int b = problem.partner().classOf()[j];
            changeBetween(a, b, 1);
            points += problem.points().of(i, j);
            inCity[problem.inland().placeOf()[a]]++;
            inTown[problem.partner().townOf()[b]]++;
            inCounty[problem.partner().placeOf()[b]]++;
            pairCount++;
        }
        for (int county = 0; county < problem.counties(); county++) deviates(county);
    }

    Totals totals() {
        return new Totals(pairCount, points, opening, deviation, shortage);
    }

    void setTotals(Totals totals) {
        pairCount = totals.pairs();
        points = totals.points();
        opening = totals.opening();
        deviation = totals.deviation();
        shortage = totals.shortage();
    }

    int pairCount() {
        return pairCount;
    }

    int shortage() {
        return shortage;
    }

    long soft() {
        return points - opening - (long) problem.towns().weight() * deviation;
    }

    /** What all of it is worth when a pair counts for the reward, and a class pair with too few pairs for nothing good. */
    long worth(int reward) {
        return soft() + (long) reward * pairCount - 100L * reward * shortage;
    }

    /** How many pairs two classes have, without the pinned. */
    int between(int number) {
        return between[number];
    }

    BitSet used() {
        BitSet used = new BitSet();
        for (int number = 0; number < between.length; number++) if (between[number] > 0) used.set(number);
        return used;
    }

    void setPrice(int node, int to) {
        journal.note(Journal.PRICE, node, price[node]);
        price[node] = to;
    }

    void join(int i, int j) {
        befriend(i, j);
        points += problem.points().of(i, j);
        changeBetween(problem.inland().classOf()[i], problem.partner().classOf()[j], 1);
    }

    /** @param left what the partner pupil is left as */
    void part(int i, int j, int left) {
        points -= problem.points().of(i, j);
        changeBetween(problem.inland().classOf()[i], problem.partner().classOf()[j], -1);
        journal.note(Journal.FRIEND_OF_INLAND, i, friendOfInland[i]);
        friendOfInland[i] = Friends.NOBODY;
        leave(j, left);
    }

    void leave(int j, int as) {
        journal.note(Journal.FRIEND_OF_PARTNER, j, friendOfPartner[j]);
        friendOfPartner[j] = as;
    }

    private void befriend(int i, int j) {
        journal.note(Journal.FRIEND_OF_INLAND, i, friendOfInland[i]);
        journal.note(Journal.FRIEND_OF_PARTNER, j, friendOfPartner[j]);
        friendOfInland[i] = j;
        friendOfPartner[j] = i;
    }

    private void changeBetween(int a, int b, int by) {
        int number = pairs.find(a, b);
        journal.note(Journal.BETWEEN, number, between[number]);
        int need = problem.need(a, b);
        if (need > 1) shortage -= lacking(between[number], need) - lacking(between[number] + by, need);
        if (between[number] == 0) opening += problem.openingCost(a, b);
        between[number] += by;
        if (between[number] == 0) opening -= problem.openingCost(a, b);
    }

    private static int lacking(int has, int need) {
        return has == 0 ? 0 : Math.max(0, need - has);
    }

    void changeCity(int city, int by) {
        journal.note(Journal.CITY, city, inCity[city]);
        inCity[city] += by;
        pairCount += by;
    }

    void changeTown(int town, int by) {
        journal.note(Journal.TOWN, town, inTown[town]);
        inTown[town] += by;
        deviates(problem.towns().countyOf()[town]);
    }

    void changeCounty(int county, int by) {
        journal.note(Journal.COUNTY, county, inCounty[county]);
        inCounty[county] += by;
    }

    private void deviates(int county) {
        int now = problem.towns().deviation(county, inTown, shares);
        deviation += now - deviationOf[county];
        deviationOf[county] = now;
    }

    void open(Block block) {
        journal.note(Journal.OPENED, block);
        open.add(block);
    }

    void close(int number) {
        Block block = open.remove(number, pairs.inland()[number], pairs.partner()[number]);
        journal.note(Journal.CLOSED, block);
    }

    /** Takes a noted change back; the totals are set apart from it. */
    void restore(int what, int where, int value) {
        switch (what) {
            case Journal.PRICE -> price[where] = value;
            case Journal.FRIEND_OF_INLAND -> friendOfInland[where] = value;
            case Journal.FRIEND_OF_PARTNER -> friendOfPartner[where] = value;
            case Journal.CITY -> inCity[where] = value;
            case Journal.COUNTY -> inCounty[where] = value;
            case Journal.BETWEEN -> between[where] = value;
            case Journal.TOWN -> {
                inTown[where] = value;
                deviates(problem.towns().countyOf()[where]);
            }
            default -> throw new IllegalArgumentException("no change " + what);
        }
    }

    void restore(int what, Block block) {
        if (what == Journal.OPENED) open.remove(block.number(), block.a(), block.b());
        else open.add(block);
    }

    int value(int what, int where) {
        return switch (what) {
            case Journal.PRICE -> price[where];
            case Journal.FRIEND_OF_INLAND -> friendOfInland[where];
            case Journal.FRIEND_OF_PARTNER -> friendOfPartner[where];
            case Journal.CITY -> inCity[where];
            case Journal.TOWN -> inTown[where];
            case Journal.COUNTY -> inCounty[where];
            case Journal.BETWEEN -> between[where];
            default -> throw new IllegalArgumentException("no change " + what);
        };
    }

    boolean hasRoomInCity(int city) {
        return inCity[city] < problem.caps().city()[city];
    }

    boolean hasRoomInCounty(int county) {
        return inCounty[county] < problem.caps().county()[county];
    }

    boolean hasRoom() {
        return pairCount < problem.caps().total();
    }

    /** How many pairs a township has that may be taken from it. */
    int looseInTown(int town) {
        return inTown[town] - problem.towns().pinned()[town];
    }

    /** What one more pupil of a township costs, going by its share. */
    int costOfNext(int town) {
        Townships towns = problem.towns();
        if (!towns.shares(town)) return 0;
        return inTown[town] < share[town] ? -towns.weight() : towns.weight();
    }

    /** What one pupil less costs. */
    int costOfLast(int town) {
        Townships towns = problem.towns();
        if (!towns.shares(town)) return 0;
        return inTown[town] <= share[town] ? towns.weight() : -towns.weight();
    }

    PupilPrices prices() {
        int[] ofPartner = Arrays.copyOfRange(price, layout.partners(), layout.cities());
        return new PupilPrices(
                Arrays.copyOf(price, layout.partners()),
                Arrays.stream(ofPartner).map(each -> -each).toArray());
    }
}
