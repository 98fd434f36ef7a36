package org.shoulashou.matching.solver.search;

import org.shoulashou.matching.solver.assignment.Assignment;
import org.shoulashou.matching.solver.assignment.Desk;
import org.shoulashou.matching.solver.model.Crowd;
import org.shoulashou.matching.solver.model.Points;
import org.shoulashou.matching.solver.model.Problem;

/** What opening or closing a class pair could bring, told by the prices without doing it. */
final class Estimates {

    private final LivePairs live;
    private final BestFriends friends;
    private final Problem problem;
    private final Layout layout;
    private final Crowd inland;
    private final Crowd partner;
    private final int bestNewPoints;
    private final int bestOldPoints;

    Estimates(BestFriends friends) {
        this.friends = friends;
        this.live = friends.live();
        this.problem = live.problem;
        this.layout = live.layout;
        this.inland = problem.inland();
        this.partner = problem.partner();
        this.bestOldPoints = problem.points().best();
        this.bestNewPoints = bestOldPoints - problem.points().weights().lastFriend();
    }

    /** No more than this is gained by opening two classes to each other; 0 when it is not above {@code least}. */
    double gain(int a, int b, double least) {
        if (roughGain(a, b) <= least) return 0;
        int rows = inland.size(a);
        int columns = partner.size(b);
        boolean turned = rows > columns;
        int fewer = Math.min(rows, columns);
        int more = Math.max(rows, columns);
        Desk desk = Desk.ofThread();
        int[] points = desk.points(problem, a, b);
        Assignment assignment = desk.assignment();
        double[] values = assignment.values(fewer, more);
        int inlandNode = inland.classStart()[a];
        int partnerNode = layout.partners() + partner.classStart()[b];
        long sum = 0;
        for (int row = 0; row < rows; row++) {
            int most = 0;
            int price = live.price[inlandNode + row];
            for (int column = 0; column < columns; column++) {
                int point = points[row * columns + column];
                int gain = point == Points.NEVER ? 0 : Math.max(0, point - price + live.price[partnerNode + column]);
                if (gain > most) most = gain;
                values[turned ? column * more + row : row * more + column] = gain;
            }
            sum += most;
        }
        return sum <= least ? 0 : assignment.solve(fewer, more);
    }

    private long roughGain(int a, int b) {
        int highest = Integer.MIN_VALUE;
        int partnerNode = layout.partners() + partner.classStart()[b];
        for (int column = 0; column < partner.size(b); column++) {
            highest = Math.max(highest, live.price[partnerNode + column]);
        }
        long sum = 0;
        for (int i = inland.classStart()[a]; i < inland.classStart()[a + 1]; i++) {
            int best = inland.lastFriend()[i] >= 0 ? bestOldPoints : bestNewPoints;
            sum += Math.max(0, best + highest - live.price[i]);
        }
        return sum;
    }

    /** No less than this is lost by closing an open class pair, what opening it costs apart; no more told than asked. */
    int loss(Block block, int enough) {
        int start = inland.classStart()[block.a()];
        int loss = 0;
        for (int i = start; i < inland.classStart()[block.a() + 1] && loss < enough; i++) {
            int j = live.friendOfInland[i];
            if (j < 0 || partner.classOf()[j] != block.b()) continue;
            loss += live.price[i] - nextOffer(block, i) + nextRelease(block, j);
        }
        return loss;
    }

    private int nextOffer(Block but, int i) {
        int a = but.a();
        int row = i - inland.classStart()[a];
        int best = live.price[layout.cities() + inland.placeOf()[a]];
        for (int at = 0; at < live.open.countOfInland[a]; at++) {
            Block block = live.open.ofInland[a][at];
            if (block != but) best = Math.max(best, friends.bestIn(block, row));
        }
        return best;
    }

    private int nextRelease(Block but, int j) {
        int b = but.b();
        int node = layout.partners() + j;
        int least = live.price[layout.towns() + partner.townOf()[b]] - live.price[node];
        int row = j - partner.classStart()[b];
        for (int at = 0; at < live.open.countOfPartner[b] && least > 0; at++) {
            Block block = live.open.ofPartner[b][at];
            if (block != but) least = Math.min(least, leastIn(block, row, live.price[node]));
        }
        return Math.max(0, least);
    }

    private int leastIn(Block block, int row, int price) {
        int start = inland.classStart()[block.a()];
        int width = inland.size(block.a());
        int cell = row * width;
        int least = Integer.MAX_VALUE;
        for (int column = 0; column < width; column++) {
            int slack = live.price[start + column] - block.byPartner()[cell + column] - price;
            if (slack < least) least = slack;
        }
        return least;
    }
}
