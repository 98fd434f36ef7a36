package org.shoulashou.matching.solver.plan;

import java.util.BitSet;
import java.util.Iterator;
import java.util.Random;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import org.shoulashou.matching.solver.plan.BetterClass.Manner;

/** All inland classes round and round, in another order each time. */
public class BetterClasses implements MoveIteratorFactory<Plan, BetterClass> {

    private static final int ROUNDS = 4;
    private static final int RENEWALS = 3;
    private static final int SHAKEN = 40;

    private final BitSet renewed = new BitSet();
    private int[] order = new int[0];
    private int at;
    private int round;
    private int shaken = -1;

    @Override
    public long getSize(ScoreDirector<Plan> director) {
        return director.getWorkingSolution().problem().inland().classes();
    }

    @Override
    public Iterator<BetterClass> createOriginalMoveIterator(ScoreDirector<Plan> director) {
        return createRandomMoveIterator(director, new Random(0));
    }

    /** Asked for at every step: where the last step stopped, the next goes on. */
    @Override
    public Iterator<BetterClass> createRandomMoveIterator(ScoreDirector<Plan> director, Random random) {
        int classes = director.getWorkingSolution().problem().inland().classes();
        if (order.length != classes) begin(classes, random);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return order.length > 0;
            }

            @Override
            public BetterClass next() {
                return nextMove(random);
            }
        };
    }

    private void begin(int classes, Random random) {
        order = new int[classes];
        for (int each = 0; each < classes; each++) order[each] = each;
        round = 0;
        shaken = -1;
        shuffle(random);
    }

    /** Three rounds of renewals, then one in which some classes are shaken before they are bettered, and so on. */
    private BetterClass nextMove(Random random) {
        if (shaken >= 0) return again();
        if (isRenewal()) at = nextNotRenewed();
        if (at == end()) {
            round++;
            shuffle(random);
        }
        int next = order[at++];
        if (isRenewal()) return new BetterClass(next, Manner.RENEWED, random.nextLong(), renewed);
        shaken = next;
        return new BetterClass(next, Manner.SHAKEN, random.nextLong(), renewed);
    }

    private boolean isRenewal() {
        return round % ROUNDS < RENEWALS;
    }

    private int end() {
        return isRenewal() ? order.length : Math.min(SHAKEN, order.length);
    }

    private BetterClass again() {
        int again = shaken;
        shaken = -1;
        return new BetterClass(again, Manner.ALONE, 0, renewed);
    }

    private int nextNotRenewed() {
        int next = at;
        while (next < order.length && renewed.get(order[next])) next++;
        return next;
    }

    private void shuffle(Random random) {
        for (int last = order.length - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            int moved = order[last];
            order[last] = order[other];
            order[other] = moved;
        }
        at = 0;
        renewed.clear();
    }
}
