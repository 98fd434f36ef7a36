package org.shoulashou.matching.caps;

import java.util.Set;
import org.shoulashou.platform.text.Text;

/**
 * How many places a cap has left.
 *
 * @param inUse the classes or schools that count already; more of their pairs need no other place
 */
public record Left(CappedPlace where, long places, Set<String> inUse) {

    public Left {
        inUse = Set.copyOf(inUse);
    }

    public Text names() {
        return where.names();
    }

    boolean holdsBack(TwoClasses two) {
        return two.unitAt(where).filter(inUse::contains).isEmpty();
    }
}
