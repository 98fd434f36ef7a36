package org.shoulashou.matching.solver.search;

import java.util.Arrays;
import org.shoulashou.matching.solver.model.Crowd;
import org.shoulashou.matching.solver.model.Friends;
import org.shoulashou.matching.solver.model.Townships;

/**
 * The way by which a pupil gets another friend at least cost, looked for from both ends; the costs reduced by the
 * prices are never negative.
 */
final class ShortestPath {

    /** Shorter than {@link Block#NEVER} is ever made to look. */
    static final int LONGEST = 20_000;

    private static final int FORTH = 0;
    private static final int BACK = 1;
    private static final int NO_NODE = -1;

    private final LivePairs live;
    private final Layout layout;
    private final Crowd inland;
    private final Crowd partner;
    private final Townships towns;
    private final int reward;
    private final Labels labels;
    private final Buckets[] waiting = {new Buckets(LONGEST), new Buckets(LONGEST)};
    private final int[] radius = new int[2];
    private final boolean[] grounded = new boolean[2];
    private final int[][] settled = {new int[1 << 10], new int[1 << 10]};
    private final int[] settledCount = new int[2];
    private int source;
    private int best;
    private int meeting;
    private int lastEnd;

    ShortestPath(LivePairs live, int reward) {
        this.live = live;
        this.layout = live.layout;
        this.inland = live.problem.inland();
        this.partner = live.problem.partner();
        this.towns = live.problem.towns();
        this.reward = reward;
        this.labels = new Labels(layout.nodes());
    }

    /** The reduced length of the shortest way, or -1 when there is none as short as allowed. */
    int find(int from, int to, int allowed) {
        source = from;
        begin(allowed);
        reach(FORTH, from, 0, NO_NODE);
        reach(BACK, to, 0, NO_NODE);
        while (radius[FORTH] + radius[BACK] < best && !(grounded[FORTH] && grounded[BACK])) {
            int end = nextEnd();
            int distance = waiting[end].nextFrom(radius[end]);
            lastEnd = end;
            if (distance == Integer.MAX_VALUE) {
                radius[end] = LONGEST + 1;
                break;
            }
            radius[end] = distance;
            if (radius[FORTH] + radius[BACK] >= best) break;
            visit(end, waiting[end].take(distance), distance);
        }
        waiting[FORTH].clear();
        waiting[BACK].clear();
        return meeting == NO_NODE ? -1 : best;
    }

    private void begin(int allowed) {
        labels.forget();
        best = Math.min(allowed, LONGEST - 1) + 1;
        meeting = NO_NODE;
        Arrays.fill(radius, 0);
        Arrays.fill(settledCount, 0);
        Arrays.fill(grounded, false);
    }

    private int nextEnd() {
        if (grounded[FORTH]) return BACK;
        if (grounded[BACK]) return FORTH;
        return settledCount[FORTH] <= settledCount[BACK] ? FORTH : BACK;
    }

    private void visit(int end, int node, int distance) {
        if (labels.distance(node, end) != distance) return;
        if (node == layout.source() && !layout.totalHeld()) {
            grounded[end] = true;
            return;
        }
        if (settledCount[end] == settled[end].length) settled[end] = Arrays.copyOf(settled[end], settledCount[end] * 2);
        settled[end][settledCount[end]++] = node;
        if (end == FORTH) forth(node, distance);
        else back(node, distance);
    }

    private void reach(int end, int node, int distance, int before) {
        if (distance + radius[1 - end] >= best) return;
        int known = labels.distance(node, end);
        if (known >= 0 && known <= distance) return;
        labels.set(node, end, distance, before);
        int rest = labels.distance(node, 1 - end);
        if (rest >= 0 && distance + rest < best) {
            best = distance + rest;
            meeting = node;
        }
        if (distance + radius[1 - end] < best) waiting[end].add(node, distance);
    }

    /** Along an arc of this cost; rounding of the first prices may leave it a little below nothing. */
    private void go(int end, int from, int to, int distance, int cost) {
        int reduced =
                end == FORTH ? cost + live.price[from] - live.price[to] : cost + live.price[to] - live.price[from];
        reach(end, to, distance + Math.max(0, reduced), from);
    }

    private void forth(int node, int distance) {
        if (node < layout.partners()) forthFromInland(node, distance);
        else if (node < layout.cities()) forthFromPartner(node, distance);
        else if (node < layout.towns()) forthFromCity(node, distance);
        else if (node < layout.counties()) forthFromTown(node, distance);
        else if (node < layout.source()) forthFromCounty(node, distance);
        else forthFromEnd(node, distance);
    }

    private void forthFromInland(int i, int distance) {
        int a = inland.classOf()[i];
        int row = i - inland.classStart()[a];
        int base = distance + live.price[i];
        int friend = live.friendOfInland[i];
        int limit = best - radius[BACK];
        for (int at = 0; at < live.open.countOfInland[a]; at++) {
            Block block = live.open.ofInland[a][at];
            int start = partner.classStart()[block.b()];
            int width = partner.size(block.b());
            int node = layout.partners() + start;
            int cell = row * width;
            for (int column = 0; column < width; column++) {
                int length = base - block.byInland()[cell + column] - live.price[node + column];
                if (length < limit && start + column != friend) {
                    reach(FORTH, node + column, Math.max(distance, length), i);
                    limit = best - radius[BACK];
                }
            }
        }
        if (friend >= 0 || i == source) go(FORTH, i, layout.cities() + inland.placeOf()[a], distance, 0);
    }

    private void forthFromPartner(int node, int distance) {
        int j = node - layout.partners();
        int friend = live.friendOfPartner[j];
        if (friend >= 0) go(FORTH, node, friend, distance, live.problem.points().of(friend, j));
        if (friend == Friends.NOBODY) go(FORTH, node, townOf(j), distance, 0);
    }

    private int townOf(int j) {
        return layout.towns() + partner.townOf()[partner.classOf()[j]];
    }

    private void forthFromCity(int node, int distance) {
        int city = node - layout.cities();
        for (int i = layout.cityStart()[city]; i < layout.cityStart()[city + 1]; i++) {
            if (live.friendOfInland[i] == Friends.NOBODY && i != source) go(FORTH, node, i, distance, 0);
        }
        if (live.inCity[city] > 0) go(FORTH, node, layout.source(), distance, 0);
    }

    private void forthFromTown(int node, int distance) {
        int town = node - layout.towns();
        for (int j = layout.townStart()[town]; j < layout.townStart()[town + 1]; j++) {
            if (live.friendOfPartner[j] != Friends.NOBODY) go(FORTH, node, layout.partners() + j, distance, 0);
        }
        go(FORTH, node, layout.counties() + towns.countyOf()[town], distance, live.costOfNext(town));
    }

    private void forthFromCounty(int node, int distance) {
        int county = node - layout.counties();
        for (int town = towns.countyStart()[county]; town < towns.countyStart()[county + 1]; town++) {
            if (live.looseInTown(town) > 0) go(FORTH, node, layout.towns() + town, distance, live.costOfLast(town));
        }
        if (live.hasRoomInCounty(county)) go(FORTH, node, layout.sink(), distance, layout.totalHeld() ? 0 : -reward);
    }

    private void forthFromEnd(int node, int distance) {
        if (node == layout.source()) {
            for (int city = 0; city < live.inCity.length; city++) {
                if (live.hasRoomInCity(city)) go(FORTH, node, layout.cities() + city, distance, 0);
            }
            if (live.pairCount() > 0) go(FORTH, node, layout.sink(), distance, reward);
            return;
        }
        for (int county = 0; county < live.inCounty.length; county++) {
            if (live.inCounty[county] > 0) go(FORTH, node, layout.counties() + county, distance, 0);
        }
        if (live.hasRoom()) go(FORTH, node, layout.source(), distance, -reward);
    }

    private void back(int node, int distance) {
        if (node < layout.partners()) backToInland(node, distance);
        else if (node < layout.cities()) backToPartner(node, distance);
        else if (node < layout.towns()) backToCity(node, distance);
        else if (node < layout.counties()) backToTown(node, distance);
        else if (node < layout.source()) backToCounty(node, distance);
        else backToEnd(node, distance);
    }

    private void backToInland(int i, int distance) {
        int j = live.friendOfInland[i];
        if (j >= 0)
            go(BACK, i, layout.partners() + j, distance, live.problem.points().of(i, j));
        else if (i != source) go(BACK, i, layout.cities() + inland.placeOf()[inland.classOf()[i]], distance, 0);
    }

    private void backToPartner(int node, int distance) {
        int j = node - layout.partners();
        int b = partner.classOf()[j];
        int row = j - partner.classStart()[b];
        int base = distance - live.price[node];
        int friend = live.friendOfPartner[j];
        int limit = best - radius[FORTH];
        for (int at = 0; at < live.open.countOfPartner[b]; at++) {
            Block block = live.open.ofPartner[b][at];
            int start = inland.classStart()[block.a()];
            int width = inland.size(block.a());
            int cell = row * width;
            for (int column = 0; column < width; column++) {
                int length = base - block.byPartner()[cell + column] + live.price[start + column];
                if (length < limit && start + column != friend) {
                    reach(BACK, start + column, Math.max(distance, length), node);
                    limit = best - radius[FORTH];
                }
            }
        }
        if (friend != Friends.NOBODY) go(BACK, node, townOf(j), distance, 0);
    }

    private void backToCity(int node, int distance) {
        int city = node - layout.cities();
        for (int i = layout.cityStart()[city]; i < layout.cityStart()[city + 1]; i++) {
            if (live.friendOfInland[i] >= 0 || i == source) go(BACK, node, i, distance, 0);
        }
        if (live.hasRoomInCity(city)) go(BACK, node, layout.source(), distance, 0);
    }

    private void backToTown(int node, int distance) {
        int town = node - layout.towns();
        for (int j = layout.townStart()[town]; j < layout.townStart()[town + 1]; j++) {
            if (live.friendOfPartner[j] == Friends.NOBODY) go(BACK, node, layout.partners() + j, distance, 0);
        }
        if (live.looseInTown(town) > 0) {
            go(BACK, node, layout.counties() + towns.countyOf()[town], distance, live.costOfLast(town));
        }
    }

    private void backToCounty(int node, int distance) {
        int county = node - layout.counties();
        for (int town = towns.countyStart()[county]; town < towns.countyStart()[county + 1]; town++) {
            go(BACK, node, layout.towns() + town, distance, live.costOfNext(town));
        }
        if (live.inCounty[county] > 0) go(BACK, node, layout.sink(), distance, layout.totalHeld() ? 0 : reward);
    }

    private void backToEnd(int node, int distance) {
        if (node == layout.source()) {
            for (int city = 0; city < live.inCity.length; city++) {
                if (live.inCity[city] > 0) go(BACK, node, layout.cities() + city, distance, 0);
            }
            if (live.hasRoom()) go(BACK, node, layout.sink(), distance, -reward);
            return;
        }
        for (int county = 0; county < live.inCounty.length; county++) {
            if (live.hasRoomInCounty(county)) go(BACK, node, layout.counties() + county, distance, 0);
        }
        if (live.pairCount() > 0) go(BACK, node, layout.source(), distance, reward);
    }

    /** Moves the prices so that the way found costs nothing and no other less. */
    void movePrices(int length) {
        int forth = lastEnd == FORTH ? length - Math.min(radius[BACK], length) : Math.min(radius[FORTH], length);
        int back = length - forth;
        for (int at = 0; at < settledCount[FORTH]; at++) {
            int node = settled[FORTH][at];
            int distance = labels.distance(node, FORTH);
            if (distance < forth) live.setPrice(node, live.price[node] + distance - forth);
        }
        for (int at = 0; at < settledCount[BACK]; at++) {
            int node = settled[BACK][at];
            int distance = labels.distance(node, BACK);
            if (distance < back) live.setPrice(node, live.price[node] + back - distance);
        }
    }

    /** The nodes of the way found, in order. */
    int[] nodes() {
        return labels.way(meeting);
    }
}
