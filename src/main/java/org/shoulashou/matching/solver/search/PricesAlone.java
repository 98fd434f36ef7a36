package org.shoulashou.matching.solver.search;

import org.shoulashou.matching.solver.model.Crowd;
import org.shoulashou.matching.solver.model.PupilPrices;
import org.shoulashou.matching.solver.model.Townships;

/** Takes the prices of nodes apart, which contain each other: the pupil's the city's, the city's the ground's. */
final class PricesAlone {

    private final LivePairs live;
    private final Layout layout;

    PricesAlone(LivePairs live) {
        this.live = live;
        this.layout = live.layout;
    }

    PupilPrices prices(int reward) {
        Crowd inland = live.problem.inland();
        Crowd partner = live.problem.partner();
        Townships towns = live.problem.towns();
        int ground = layout.totalHeld() ? live.price[layout.sink()] - live.price[layout.source()] : reward;
        int sink = live.price[layout.source()] + ground;
        double[] city = new double[live.inCity.length];
        for (int each = 0; each < city.length; each++) {
            city[each] = above(layout.cities() + each, layout.source());
        }
        double[] county = new double[live.inCounty.length];
        for (int each = 0; each < county.length; each++) county[each] = live.price[layout.counties() + each] - sink;
        double[] town = new double[towns.count()];
        for (int each = 0; each < town.length; each++) {
            town[each] = above(layout.towns() + each, layout.counties() + towns.countyOf()[each]);
        }
        double[] ofInland = new double[inland.pupils()];
        for (int i = 0; i < ofInland.length; i++) {
            ofInland[i] = above(i, layout.cities() + inland.placeOf()[inland.classOf()[i]]);
        }
        double[] ofPartner = new double[partner.pupils()];
        for (int j = 0; j < ofPartner.length; j++) {
            ofPartner[j] = above(layout.towns() + partner.townOf()[partner.classOf()[j]], layout.partners() + j);
        }
        return new PupilPrices(city, ofInland, ofPartner, town, county, ground);
    }

    private double above(int node, int other) {
        return live.price[node] - live.price[other];
    }
}
