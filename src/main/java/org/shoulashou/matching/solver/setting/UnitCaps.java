package org.shoulashou.matching.solver.setting;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.shoulashou.matching.solver.Candidate;
import org.shoulashou.matching.solver.Engaged;
import org.shoulashou.matching.solver.QuotaUse;
import org.shoulashou.matching.solver.streams.ClassCap;

/** Caps that count classes or schools while pupils are paired. */
public final class UnitCaps {

    private final List<UnitCap> caps;
    private final List<Engaged> engaged;

    UnitCaps(List<UnitCap> caps, List<Engaged> engaged) {
        this.caps = List.copyOf(caps);
        this.engaged = engaged;
    }

    public boolean isEmpty() {
        return caps.isEmpty();
    }

    public List<UnitCap> all() {
        return caps;
    }

    List<ClassCap> limits() {
        return caps.stream().map(cap -> cap.limit(inUse(cap, List.of()))).toList();
    }

    /** @param paired everybody who has a friend */
    public List<QuotaUse> uses(Collection<Candidate> paired) {
        return caps.stream()
                .map(cap -> new QuotaUse(
                        cap.scope(), cap.amount(), inUse(cap, paired).size()))
                .toList();
    }

    /** Units that count already when these have friends. */
    public Set<List<String>> inUse(UnitCap cap, Collection<Candidate> paired) {
        Set<List<String>> inUse = new HashSet<>();
        for (Candidate each : paired) {
            if (cap.counts(each.side(), each.place()))
                inUse.add(cap.unit(each.place(), each.school(), each.schoolClass()));
        }
        for (Engaged each : engaged) {
            boolean then = !each.termOnly() || cap.quota().isForTheTerm();
            if (then && cap.counts(each.side(), each.place()))
                inUse.add(cap.unit(each.place(), each.school(), each.schoolClass()));
        }
        return inUse;
    }

    /** How many there are too many, beyond what was there before anybody was paired. */
    public int broken(Collection<Candidate> paired, Collection<Candidate> before) {
        int broken = 0;
        for (UnitCap cap : caps) {
            int most = Math.max(cap.amount(), inUse(cap, before).size());
            broken += Math.max(0, inUse(cap, paired).size() - most);
        }
        return broken;
    }
}
