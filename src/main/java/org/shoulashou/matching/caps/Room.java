package org.shoulashou.matching.caps;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How many pairs more there may be, cap by cap, while one after the other is let in. */
public final class Room {

    private final Map<CappedPlace, Long> left;

    Room(Map<CappedPlace, Long> left) {
        this.left = new HashMap<>(left);
    }

    /** Lets one pair in that counts at all of these, or tells which of them is full. */
    public Optional<CappedPlace> letIn(List<CappedPlace> where) {
        Optional<CappedPlace> full =
                where.stream().filter(each -> left.getOrDefault(each, 0L) < 1).findFirst();
        if (full.isEmpty()) where.forEach(each -> left.merge(each, -1L, Long::sum));
        return full;
    }
}
