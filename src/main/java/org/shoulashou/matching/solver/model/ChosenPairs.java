package org.shoulashou.matching.solver.model;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Which class pairs are looked at. All of them, unless everybody may be paired with everybody and there are millions:
 * then for each inland class those with old friends or pinned pairs, and some dozens of its kind that are drawn by lot.
 */
public final class ChosenPairs {

    private static final int MANY = 150;
    private static final int SAME_KIND = 48;
    private static final int OTHER_KIND = 16;

    private final Problem problem;
    private final PartnersOfClass partners;
    private final BitSet chosen = new BitSet();

    private ChosenPairs(Problem problem) {
        this.problem = problem;
        this.partners = new PartnersOfClass(problem);
    }

    public static ClassPairs of(Problem problem) {
        if (!problem.everyoneReachesAll() || problem.partner().classes() <= MANY) return ClassPairs.all(problem);
        return new ChosenPairs(problem).some();
    }

    private ClassPairs some() {
        ClassPairs.Collector collector = new ClassPairs.Collector(problem);
        for (int a = 0; a < problem.inland().classes(); a++) collector.add(a, some(a, partners.of(a)));
        return collector.collected(false);
    }

    private int[] some(int a, int[] all) {
        if (all.length <= SAME_KIND + OTHER_KIND) return all;
        chosen.clear();
        addOldFriends(a);
        long[] lots = new long[all.length];
        for (int at = 0; at < all.length; at++) {
            if (problem.pinnedBetween(a, all[at]) > 0) chosen.set(all[at]);
            lots[at] = lot(a, all[at]) << Integer.SIZE | all[at];
        }
        Arrays.sort(lots);
        int same = 0;
        int other = 0;
        for (long lot : lots) {
            boolean isSame = isOfOneGrade(a, (int) lot);
            if (isSame ? same++ < SAME_KIND : other++ < OTHER_KIND) chosen.set((int) lot);
        }
        return Arrays.stream(all).filter(chosen::get).toArray();
    }

    private void addOldFriends(int a) {
        int[] friends = problem.inland().lastFriend();
        for (int i = problem.inland().classStart()[a]; i < problem.inland().classStart()[a + 1]; i++) {
            if (friends[i] >= 0) chosen.set(problem.partner().classOf()[friends[i]]);
        }
    }

    private boolean isOfOneGrade(int a, int b) {
        int i = problem.inland().classStart()[a];
        int j = problem.partner().classStart()[b];
        return problem.inland().grade()[i] == problem.partner().grade()[j];
    }

    /** The same lot for the same two, and no two classes draw the same way. */
    private static long lot(int a, int b) {
        long mixed = PairSet.key(a, b) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 32) * 0xD6E8FEB86659FD93L;
        return (mixed ^ mixed >>> 32) & Integer.MAX_VALUE;
    }
}
