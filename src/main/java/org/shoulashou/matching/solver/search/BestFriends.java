package org.shoulashou.matching.solver.search;

import org.shoulashou.matching.solver.assignment.Desk;
import org.shoulashou.matching.solver.model.Crowd;
import org.shoulashou.matching.solver.model.Friends;
import org.shoulashou.matching.solver.model.Problem;

/** Keeps the friendships the best that the open class pairs allow, whenever one of these is opened or closed. */
final class BestFriends {

    private static final int NO_LIMIT = ShortestPath.LONGEST;

    private final LivePairs live;
    private final Problem problem;
    private final Layout layout;
    private final Crowd inland;
    private final Crowd partner;
    private final int reward;
    private final ShortestPath path;

    BestFriends(LivePairs live, int reward) {
        this.live = live;
        this.problem = live.problem;
        this.layout = live.layout;
        this.inland = problem.inland();
        this.partner = problem.partner();
        this.reward = reward;
        this.path = new ShortestPath(live, reward);
    }

    LivePairs live() {
        return live;
    }

    int reward() {
        return reward;
    }

    /** Settles every pupil, whose prices are only roughly right so far. */
    void settleAll() {
        for (int i = 0; i < inland.pupils(); i++) settle(i);
    }

    void openOnly(int number) {
        live.open(block(number));
    }

    Block block(int number) {
        int a = live.pairs.inland()[number];
        int b = live.pairs.partner()[number];
        return Block.of(problem, number, a, b, Desk.ofThread().points(problem, a, b));
    }

    /** Opens a class pair and lets everybody go on who is better off by it. */
    void open(int number) {
        openOnly(number);
        int a = live.pairs.inland()[number];
        for (int i = inland.classStart()[a]; i < inland.classStart()[a + 1]; i++) settle(i);
    }

    /** Closes a class pair; gives up in between when what is left is worth less than {@code least}. */
    void close(int number, long least) {
        int a = live.pairs.inland()[number];
        int b = live.pairs.partner()[number];
        live.close(number);
        for (int i = inland.classStart()[a]; i < inland.classStart()[a + 1]; i++) {
            int j = live.friendOfInland[i];
            if (j == Friends.NOBODY || partner.classOf()[j] != b) continue;
            live.part(i, j, LivePairs.LEFT);
            go(i, layout.partners() + j, NO_LIMIT);
            if (live.worth(reward) + problem.points().weights().openedClassPair() < least) return;
        }
    }

    /** Gives a pupil the best friend there is at the present prices, and whoever is pushed aside another. */
    void settle(int i) {
        int city = layout.cities() + inland.placeOf()[inland.classOf()[i]];
        int friend = live.friendOfInland[i];
        int best = bestOffer(i);
        if (friend == Friends.NOBODY) settleFriendless(i, city, best);
        else settleFriend(i, friend, Math.max(best, live.price[city]));
    }

    private void settleFriend(int i, int j, int best) {
        int tight = problem.points().of(i, j) + live.price[layout.partners() + j];
        if (best <= tight) {
            if (live.price[i] != tight) live.setPrice(i, tight);
            return;
        }
        live.setPrice(i, best);
        live.part(i, j, LivePairs.LEFT);
        go(i, layout.partners() + j, best - tight);
    }

    private void settleFriendless(int i, int city, int best) {
        if (best <= live.price[city]) {
            live.setPrice(i, live.price[city]);
            return;
        }
        live.setPrice(i, best);
        live.changeCity(city - layout.cities(), 1);
        go(i, city, best - live.price[city]);
    }

    private void go(int from, int to, int allowed) {
        int length = path.find(from, to, allowed);
        if (length < 0) throw new IllegalStateException("no way from " + from + " to " + to);
        path.movePrices(length);
        take(path.nodes(), to);
    }

    /** First everybody lets go who does, then the new friends join. */
    private void take(int[] nodes, int to) {
        for (int at = 1; at < nodes.length; at++) leave(nodes[at - 1], nodes[at], to);
        for (int at = 1; at < nodes.length; at++) {
            if (isInland(nodes[at - 1]) && isPartner(nodes[at]))
                live.join(nodes[at - 1], nodes[at] - layout.partners());
        }
    }

    private void leave(int from, int to, int target) {
        if (isPartner(from) && isInland(to)) live.part(to, from - layout.partners(), Friends.NOBODY);
        else if (isInland(from) && isCity(to)) live.changeCity(to - layout.cities(), -1);
        else if (isCity(from) && isInland(to)) live.changeCity(from - layout.cities(), 1);
        else if (isPartner(from) && isTown(to)) live.changeTown(to - layout.towns(), 1);
        else if (isTown(from) && isPartner(to)) leaveTown(from, to, target);
        else if (isTown(from) && isCounty(to)) live.changeCounty(to - layout.counties(), 1);
        else if (isCounty(from) && isTown(to)) live.changeCounty(from - layout.counties(), -1);
    }

    private void leaveTown(int town, int partnerNode, int target) {
        live.changeTown(town - layout.towns(), -1);
        if (partnerNode == target) live.leave(target - layout.partners(), Friends.NOBODY);
    }

    private boolean isInland(int node) {
        return node < layout.partners();
    }

    private boolean isPartner(int node) {
        return node >= layout.partners() && node < layout.cities();
    }

    private boolean isCity(int node) {
        return node >= layout.cities() && node < layout.towns();
    }

    private boolean isTown(int node) {
        return node >= layout.towns() && node < layout.counties();
    }

    private boolean isCounty(int node) {
        return node >= layout.counties() && node < layout.source();
    }

    /** What the best partner over all open class pairs is worth to a pupil at the present prices. */
    private int bestOffer(int i) {
        int a = inland.classOf()[i];
        int row = i - inland.classStart()[a];
        int best = Integer.MIN_VALUE / 2;
        for (int at = 0; at < live.open.countOfInland[a]; at++) {
            Block block = live.open.ofInland[a][at];
            best = Math.max(best, bestIn(block, row));
        }
        return best;
    }

    /** The same within one class pair. */
    int bestIn(Block block, int row) {
        int width = partner.size(block.b());
        int node = layout.partners() + partner.classStart()[block.b()];
        int cell = row * width;
        int best = Integer.MIN_VALUE / 2;
        for (int column = 0; column < width; column++) {
            int worth = block.byInland()[cell + column] + live.price[node + column];
            if (worth > best) best = worth;
        }
        return best;
    }

    /** How many conditions of the optimum are broken; for tests. */
    int faults() {
        int faults = 0;
        for (int i = 0; i < inland.pupils(); i++) {
            if (bestOffer(i) > live.price[i]) faults++;
        }
        return faults;
    }
}
