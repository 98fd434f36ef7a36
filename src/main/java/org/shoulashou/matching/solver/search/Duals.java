package org.shoulashou.matching.solver.search;

import org.shoulashou.matching.solver.bound.Multipliers;
import org.shoulashou.matching.solver.model.Crowd;
import org.shoulashou.matching.solver.model.Friends;
import org.shoulashou.matching.solver.model.Problem;

/** Reads the multipliers of the relaxation off the prices of the best friendships. */
final class Duals {

    private final LivePairs live;
    private final Layout layout;
    private final Problem problem;
    private final Multipliers multipliers;

    Duals(LivePairs live) {
        this.live = live;
        this.layout = live.layout;
        this.problem = live.problem;
        this.multipliers = Multipliers.plain(problem, 0);
    }

    Multipliers multipliers() {
        int source = live.price[layout.source()];
        for (int city = 0; city < problem.cities(); city++) {
            multipliers.city()[city] = Math.max(0, live.price[layout.cities() + city] - source);
        }
        int sink = layout.capped() ? live.price[layout.sink()] : source + reward();
        for (int county = 0; county < problem.counties(); county++) {
            multipliers.county()[county] = Math.max(0, sink - live.price[layout.counties() + county]);
        }
        multipliers.total()[0] = Math.max(0, reward() - (sink - source));
        readTowns();
        readPupils();
        spreadOpening();
        return multipliers;
    }

    private int reward() {
        return Twinning.reward(problem.points());
    }

    private void readTowns() {
        int weight = problem.towns().weight();
        for (int town = 0; town < problem.towns().count(); town++) {
            int county = problem.towns().countyOf()[town];
            int price = live.price[layout.counties() + county] - live.price[layout.towns() + town];
            multipliers.town()[town] = problem.towns().shares(town) ? Math.max(-weight, Math.min(weight, price)) : 0;
        }
        multipliers.balanceShares(problem.towns());
        for (int county = 0; county < problem.counties(); county++) {
            multipliers.share()[county] =
                    Math.max(-weight, Math.min(weight, multipliers.share()[county]));
        }
    }

    private void readPupils() {
        Crowd inland = problem.inland();
        Crowd partner = problem.partner();
        for (int i = 0; i < inland.pupils(); i++) {
            int city = layout.cities() + inland.placeOf()[inland.classOf()[i]];
            multipliers.inland()[i] = Math.max(0, live.price[i] - live.price[city]);
        }
        for (int j = 0; j < partner.pupils(); j++) {
            int b = partner.classOf()[j];
            int town = partner.townOf()[b];
            double share = problem.towns().shares(town) ? multipliers.share()[partner.placeOf()[b]] : 0;
            int above = live.price[layout.towns() + town] - live.price[layout.partners() + j];
            multipliers.partner()[j] = Math.max(0, above + share);
        }
    }

    private void spreadOpening() {
        for (int i = 0; i < live.friendOfInland.length; i++) {
            int j = live.friendOfInland[i];
            if (j == Friends.NOBODY) continue;
            int a = problem.inland().classOf()[i];
            int b = problem.partner().classOf()[j];
            double each = problem.openingCost(a, b) / (double) live.between(live.pairs.find(a, b));
            double first = Math.min(multipliers.inland()[i], each / 2);
            double second = Math.min(multipliers.partner()[j], each - first);
            first = Math.min(multipliers.inland()[i], each - second);
            multipliers.inland()[i] -= first;
            multipliers.partner()[j] -= second;
        }
    }
}
