package org.shoulashou.matching.solver.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.shoulashou.matching.solver.QuotaUse;
import org.shoulashou.matching.solver.model.Crowd;
import org.shoulashou.matching.solver.model.Friends;
import org.shoulashou.matching.solver.model.Part;
import org.shoulashou.matching.solver.setting.Register;
import org.shoulashou.matching.solver.setting.Setting;
import org.shoulashou.matching.solver.setting.UnitCaps;

/** Tells whoever watches where the pairs are, while parts of the country change theirs. */
final class PlacesNow {

    private final Setting setting;
    private final Run run;
    private Uses uses;
    private List<QuotaUse> ofUnits = List.of();

    PlacesNow(Setting setting, Run run) {
        this.setting = setting;
        this.run = run;
        this.uses = new Uses(0, new int[0][0]);
    }

    /** Counted from nothing. */
    synchronized void count(Friends friends) {
        uses = Uses.count(setting, friends);
        ofUnits = ofUnits(friends.ofInland());
        tell();
    }

    /** Classes and schools hardly change any more once the quotas are filled. */
    private List<QuotaUse> ofUnits(int[] friendOfInland) {
        UnitCaps caps = setting.quotas().ofUnits();
        if (caps.isEmpty()) return List.of();
        Register register = setting.register();
        BitSet paired = new BitSet(register.count());
        for (int i = 0; i < friendOfInland.length; i++) {
            if (friendOfInland[i] == Friends.NOBODY) continue;
            paired.set(setting.inland()[i]);
            paired.set(setting.partner()[friendOfInland[i]]);
        }
        return caps.uses(setting.oneOfEachClass(number -> paired.get(number) || register.isPinned(number)));
    }

    /** Counts only when somebody is to be told. */
    synchronized void countSometimes(Friends friends) {
        if (!run.isDue()) return;
        count(friends);
        run.filling(friends.pairs());
    }

    /** @param before the friend of each inland pupil of the part as counted so far */
    synchronized void change(Part part, int[] before, int[] after) {
        for (int i = 0; i < after.length; i++) {
            if (before[i] == after[i]) continue;
            add(part, i, before[i], -1);
            add(part, i, after[i], 1);
        }
        if (run.isDue()) tell();
    }

    private void add(Part part, int i, int j, int pairs) {
        if (j == Friends.NOBODY) return;
        Crowd inland = part.problem().inland();
        Crowd partner = part.problem().partner();
        int city = part.cities()[inland.placeOf()[inland.classOf()[i]]];
        int county = part.counties()[partner.placeOf()[partner.classOf()[j]]];
        uses.add(city, county, pairs);
    }

    private void tell() {
        List<QuotaUse> quotas = new ArrayList<>(uses.quotas(setting));
        quotas.addAll(ofUnits);
        run.filled(quotas, uses.places(setting.places()));
    }
}
