package org.shoulashou.accounts.matrix;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.shoulashou.accounts.matrix.Seat.Side;

/**
 * What is asked for.
 *
 * @param chain the keys of the scopes that it lies in, from inside outwards
 * @param fresh puts it there anew and tells what to write into the path: an act on it must not change what the next one finds
 */
record Target(String kind, Side side, List<String> chain, Supplier<Map<String, String>> fresh) {

    static Target of(String kind, Side side, List<String> chain, String id) {
        return new Target(kind, side, chain, () -> Map.of("{id}", id));
    }

    @Override
    public String toString() {
        return kind + " in " + chain.get(0);
    }
}
