package org.shoulashou.matching.handover;

import java.util.ArrayList;
import java.util.List;
import org.shoulashou.matching.caps.CappedPlace;
import org.shoulashou.matching.runs.LeftOut;
import org.shoulashou.matching.runs.LeftOut.Why;

/** Counts pairs that are left out, reason by reason. */
final class LeftOutPairs {

    private final List<LeftOut> counts;

    LeftOutPairs(List<LeftOut> soFar) {
        this.counts = new ArrayList<>(soFar);
    }

    void add(Why why) {
        add(new LeftOut(why, null, null, 1));
    }

    void add(CappedPlace full) {
        add(new LeftOut(Why.QUOTA_FULL, full.quota(), full.place(), 1));
    }

    void add(List<LeftOut> others) {
        others.forEach(this::add);
    }

    private void add(LeftOut more) {
        for (int at = 0; at < counts.size(); at++) {
            if (counts.get(at).isLike(more)) {
                counts.set(at, counts.get(at).and(more.pairs()));
                return;
            }
        }
        counts.add(more);
    }

    List<LeftOut> counts() {
        return List.copyOf(counts);
    }
}
