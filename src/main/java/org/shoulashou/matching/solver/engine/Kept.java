package org.shoulashou.matching.solver.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.shoulashou.matching.solver.Candidate;
import org.shoulashou.matching.solver.Pairing;
import org.shoulashou.matching.solver.Reason;
import org.shoulashou.matching.solver.model.PairSet;
import org.shoulashou.matching.solver.setting.ClassIndex;
import org.shoulashou.matching.solver.setting.Register;
import org.shoulashou.matching.solver.setting.Setting;
import org.shoulashou.matching.solver.streams.Reasons;
import org.shoulashou.programme.Programme;

/**
 * The pinned pairs, which no search changes, told in words already.
 *
 * @param soft their points, less what it costs to have their class pairs open
 */
record Kept(List<Pairing> pairings, long soft) {

    static final Kept NOTHING = new Kept(List.of(), 0);

    static Kept of(Programme programme, Setting setting) {
        Register register = setting.register();
        List<Pairing> pairings = register.pinned().parallelStream()
                .map(pair -> pairing(programme, register.candidate(pair[0]), register.candidate(pair[1])))
                .toList();
        long points = 0;
        for (Pairing pairing : pairings) points += pairing.points();
        long opening = (long) programme.weights().openedClassPair() * opened(setting);
        return new Kept(pairings, points - opening);
    }

    static Pairing pairing(Programme programme, Candidate inland, Candidate partner) {
        List<Reason> reasons = Reasons.all(programme, inland, partner);
        int points = 0;
        for (Reason reason : reasons) points += reason.points();
        return new Pairing(inland.pupil(), partner.pupil(), points, reasons);
    }

    private static int opened(Setting setting) {
        ClassIndex classes = setting.classes();
        Set<Long> opened = new HashSet<>();
        for (int[] pair : setting.register().pinned()) {
            opened.add(PairSet.key(classes.of(pair[0]), classes.of(pair[1])));
        }
        return opened.size();
    }

    int pairs() {
        return pairings.size();
    }
}
