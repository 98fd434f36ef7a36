package org.shoulashou.matching.caps;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How many places are left, cap by cap, while one pair after the other is let in. */
public final class Room {

    private final Map<CappedPlace, Long> left = new HashMap<>();
    private final Map<CappedPlace, Set<String>> inUse = new HashMap<>();

    public Room(Collection<Left> all) {
        all.forEach(this::add);
    }

    private void add(Left each) {
        left.put(each.where(), each.places());
        inUse.put(each.where(), new HashSet<>(each.inUse()));
    }

    /** Lets a pair of two classes in that counts at all of these, or tells which of them is full. */
    public Optional<CappedPlace> letIn(List<CappedPlace> where, TwoClasses two) {
        List<CappedPlace> needed =
                where.stream().filter(each -> needsAPlace(each, two)).toList();
        Optional<CappedPlace> full =
                needed.stream().filter(each -> left.getOrDefault(each, 0L) < 1).findFirst();
        if (full.isEmpty()) needed.forEach(each -> take(each, two));
        return full;
    }

    private boolean needsAPlace(CappedPlace where, TwoClasses two) {
        Set<String> there = inUse.getOrDefault(where, Set.of());
        return two.unitAt(where).filter(there::contains).isEmpty();
    }

    private void take(CappedPlace where, TwoClasses two) {
        left.merge(where, -1L, Long::sum);
        two.unitAt(where)
                .ifPresent(unit ->
                        inUse.computeIfAbsent(where, fresh -> new HashSet<>()).add(unit));
    }
}
