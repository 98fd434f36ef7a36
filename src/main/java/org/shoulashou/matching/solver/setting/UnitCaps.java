package org.shoulashou.matching.solver.setting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.shoulashou.matching.solver.Candidate;
import org.shoulashou.matching.solver.Engaged;
import org.shoulashou.matching.solver.QuotaUse;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.matching.solver.streams.ClassCap;

/** Caps that count classes or schools while pupils are paired. */
public final class UnitCaps {

    private final List<UnitCap> caps;
    private final List<Engaged> engaged;
    private final Map<Where, int[]> ofPlaces = new ConcurrentHashMap<>();

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
        List<Set<List<String>>> inUse = inUse(List.of());
        return IntStream.range(0, caps.size())
                .mapToObj(at -> caps.get(at).limit(inUse.get(at)))
                .toList();
    }

    /** @param paired somebody of each class that has friends */
    public List<QuotaUse> uses(Collection<Candidate> paired) {
        List<Set<List<String>>> inUse = inUse(paired);
        return IntStream.range(0, caps.size())
                .mapToObj(at -> use(caps.get(at), inUse.get(at).size()))
                .toList();
    }

    private static QuotaUse use(UnitCap cap, int used) {
        return new QuotaUse(cap.scope(), cap.amount(), used);
    }

    /** How many there are too many, beyond what was there before anybody was paired. */
    public int broken(Collection<Candidate> paired, Collection<Candidate> before) {
        List<Set<List<String>>> now = inUse(paired);
        List<Set<List<String>>> then = inUse(before);
        int broken = 0;
        for (int at = 0; at < caps.size(); at++) {
            int most = Math.max(caps.get(at).amount(), then.get(at).size());
            broken += Math.max(0, now.get(at).size() - most);
        }
        return broken;
    }

    /** Units that count already when these have friends, for each cap in their order. */
    public List<Set<List<String>>> inUse(Collection<Candidate> paired) {
        List<Set<List<String>>> inUse = new ArrayList<>();
        for (int at = 0; at < caps.size(); at++) inUse.add(new HashSet<>());
        for (Candidate each : paired) {
            for (int at : of(each.side(), each.place()))
                inUse.get(at).add(caps.get(at).unit(each.place(), each.school(), each.schoolClass()));
        }
        for (Engaged each : engaged) {
            for (int at : of(each.side(), each.place())) {
                boolean then = !each.termOnly() || caps.get(at).quota().isForTheTerm();
                if (then) inUse.get(at).add(caps.get(at).unit(each.place(), each.school(), each.schoolClass()));
            }
        }
        return inUse;
    }

    /** The caps that count what is there. */
    private int[] of(Side side, String place) {
        return ofPlaces.computeIfAbsent(
                new Where(side, place),
                where -> IntStream.range(0, caps.size())
                        .filter(at -> caps.get(at).counts(side, place))
                        .toArray());
    }

    private record Where(Side side, String place) {}
}
