package org.shoulashou.matching.solver.search;

import org.shoulashou.matching.solver.assignment.Assignment;
import org.shoulashou.matching.solver.assignment.Desk;
import org.shoulashou.matching.solver.model.Crowd;
import org.shoulashou.matching.solver.model.Friends;
import org.shoulashou.matching.solver.model.Points;
import org.shoulashou.matching.solver.model.Townships;

/** Turns the prices between classes into prices of pupils that fit the friendships there are. */
final class FirstPrices {

    private final LivePairs live;
    private final Layout layout;
    private final StartPrices start;
    private final int reward;
    private final Crowd partner;

    FirstPrices(LivePairs live, StartPrices start, int reward) {
        this.live = live;
        this.layout = live.layout;
        this.start = start;
        this.reward = reward;
        this.partner = live.problem.partner();
    }

    void set() {
        live.price[layout.source()] = 0;
        int sink = layout.totalHeld() ? (int) Math.round(start.ground()) : reward;
        if (layout.totalHeld()) live.price[layout.sink()] = sink;
        setCities();
        setCounties(sink);
        setTowns();
        for (int b = 0; b < partner.classes(); b++) setPartners(b);
        setInland();
    }

    private void setCities() {
        for (int city = 0; city < live.inCity.length; city++) {
            int price = (int) Math.round(start.city()[city]);
            if (live.hasRoomInCity(city)) price = Math.min(price, 0);
            if (live.inCity[city] > 0) price = Math.max(price, 0);
            live.price[layout.cities() + city] = price;
        }
    }

    private void setCounties(int sink) {
        for (int county = 0; county < live.inCounty.length; county++) {
            int price = (int) Math.round(start.county()[county]);
            if (live.hasRoomInCounty(county)) price = Math.max(price, 0);
            if (live.inCounty[county] > 0) price = Math.min(price, 0);
            live.price[layout.counties() + county] = sink + price;
        }
    }

    private void setTowns() {
        Townships towns = live.problem.towns();
        for (int town = 0; town < towns.count(); town++) {
            int lowest = -live.costOfNext(town);
            int highest = live.looseInTown(town) > 0 ? live.costOfLast(town) : Integer.MAX_VALUE;
            int price = (int) Math.round(start.town()[town]);
            price = Math.max(lowest, Math.min(highest, price));
            live.price[layout.towns() + town] = live.price[layout.counties() + towns.countyOf()[town]] + price;
        }
    }

    private void setPartners(int b) {
        int from = partner.classStart()[b];
        int size = partner.size(b);
        double[] above = aboveMean(b, from, size);
        int town = live.price[layout.towns() + partner.townOf()[b]];
        for (int column = 0; column < size; column++) {
            int j = from + column;
            boolean free = live.friendOfPartner[j] == Friends.NOBODY;
            int price = free ? 0 : Math.max(0, (int) Math.round(start.partner()[j] + above[column]));
            live.price[layout.partners() + j] = town - price;
        }
    }

    /** How much more each pupil of a class is wanted by the friends of the class than the mean of them. */
    private double[] aboveMean(int b, int from, int size) {
        double[] above = new double[size];
        int[] friends = new int[size];
        int count = 0;
        for (int j = from; j < from + size; j++) {
            if (live.friendOfPartner[j] != Friends.NOBODY) friends[count++] = live.friendOfPartner[j];
        }
        if (count == 0) return above;
        Assignment assignment = Desk.ofThread().assignment();
        double[] values = assignment.values(count, size);
        int together = 3 * live.problem.points().best();
        for (int row = 0; row < count; row++) {
            for (int column = 0; column < size; column++) {
                int points = live.problem.points().ofAllowed(friends[row], from + column);
                values[row * size + column] = points == Points.NEVER ? 0 : Math.max(0, points + together);
            }
        }
        assignment.solve(count, size);
        double mean = 0;
        for (int column = 0; column < size; column++) mean += assignment.price(column) / size;
        for (int column = 0; column < size; column++) above[column] = assignment.price(column) - mean;
        return above;
    }

    private void setInland() {
        Crowd inland = live.problem.inland();
        for (int i = 0; i < inland.pupils(); i++) {
            int j = live.friendOfInland[i];
            live.price[i] = j == Friends.NOBODY
                    ? live.price[layout.cities() + inland.placeOf()[inland.classOf()[i]]]
                    : live.problem.points().of(i, j) + live.price[layout.partners() + j];
        }
    }
}
