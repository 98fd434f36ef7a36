package org.shoulashou.matching.solver.engine;

import java.util.List;
import org.shoulashou.matching.solver.QuotaUse;
import org.shoulashou.matching.solver.model.Crowd;
import org.shoulashou.matching.solver.model.Friends;
import org.shoulashou.matching.solver.model.Problem;
import org.shoulashou.matching.solver.setting.PlaceIndex;
import org.shoulashou.matching.solver.setting.Register;
import org.shoulashou.matching.solver.setting.Setting;

/** How many pairs places have, the pinned ones too. */
record Uses(int[] ofCity, int[] ofCounty, int pairs) {

    static List<QuotaUse> of(Setting setting, Friends friends) {
        Uses uses = count(setting, friends);
        return setting.quotas().uses(uses.ofCity, uses.ofCounty, uses.pairs);
    }

    static Uses count(Setting setting, Friends friends) {
        Problem problem = setting.problem();
        int[] ofCity = new int[problem.cities()];
        int[] ofCounty = new int[problem.counties()];
        count(problem.inland(), friends.ofInland(), ofCity);
        count(problem.partner(), friends.ofPartner(), ofCounty);
        Register register = setting.register();
        PlaceIndex places = setting.places();
        for (int[] pair : register.pinned()) {
            ofCity[places.place(pair[0])]++;
            ofCounty[places.place(pair[1])]++;
        }
        return new Uses(ofCity, ofCounty, friends.pairs() + register.pinned().size());
    }

    private static void count(Crowd crowd, int[] friends, int[] places) {
        for (int pupil = 0; pupil < friends.length; pupil++) {
            if (friends[pupil] != Friends.NOBODY) places[crowd.placeOf()[crowd.classOf()[pupil]]]++;
        }
    }
}
