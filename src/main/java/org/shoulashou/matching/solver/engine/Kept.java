package org.shoulashou.matching.solver.engine;

import java.util.List;
import org.shoulashou.matching.solver.setting.Register;
import org.shoulashou.matching.solver.setting.Setting;
import org.shoulashou.matching.solver.streams.Reasons;
import org.shoulashou.programme.Programme;

/**
 * What the pinned pairs count for, which no search changes.
 *
 * @param soft their points, less what it costs to have their class pairs open
 */
record Kept(int pairs, long soft) {

    static final Kept NOTHING = new Kept(0, 0);

    static Kept of(Programme programme, Setting setting) {
        Register register = setting.register();
        List<int[]> pinned = register.pinned();
        long points = pinned.parallelStream()
                .mapToLong(pair -> Reasons.points(programme, register.candidate(pair[0]), register.candidate(pair[1])))
                .sum();
        long opening = (long) programme.weights().openedClassPair()
                * setting.pinned().ofClasses().size();
        return new Kept(pinned.size(), points - opening);
    }
}
