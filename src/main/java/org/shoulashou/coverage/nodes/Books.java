package org.shoulashou.coverage.nodes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.shoulashou.coverage.counting.Key;
import org.shoulashou.coverage.counting.Tally;
import org.shoulashou.coverage.nodes.Recount.Difference;

/**
 * A recount while it goes on. Sums are made of what was counted here and not of what is kept, so that one fault is not
 * hidden by another; classes are compared as they come, because there are too many to hold.
 */
final class Books {

    private final Set<String> classes = new HashSet<>();
    private final Map<String, Tally> sums = new HashMap<>();
    private final Map<String, List<String>> lines = new HashMap<>();
    private final List<Difference> differences = new ArrayList<>();

    void enter(List<Node> counted, Map<String, Node> kept) {
        for (Node one : counted) {
            List<String> school = one.line().subList(1, one.line().size());
            classes.add(one.id());
            lines.put(school.get(0), school);
            sums.merge(school.get(0), one.tally(), Tally::plus);
            compare(one, kept.get(one.id()));
        }
    }

    private void compare(Node counted, @Nullable Node kept) {
        Tally before = kept == null ? Tally.NOTHING : kept.tally();
        difference(counted.line(), before, counted.tally());
        if (kept == null) found(counted.line(), "counted, and not kept");
        if (kept != null && !kept.lies(counted)) found(counted.line(), "lies elsewhere, or with others");
    }

    /** When all classes are in: schools, and from them the places. */
    void add() {
        for (List<String> school : List.copyOf(lines.values())) {
            Tally counted = sums.getOrDefault(school.get(0), Tally.NOTHING).asSchool();
            sums.put(school.get(0), counted);
            for (int at = 1; at < school.size(); at++) {
                sums.merge(school.get(at), counted, Tally::plus);
                lines.put(school.get(at), school.subList(at, school.size()));
            }
        }
    }

    void compareSum(Node kept) {
        Tally counted = sums.remove(kept.id());
        if (counted == null) {
            found(kept.line(), "kept, and nothing lies in it");
        } else {
            difference(kept.line(), kept.tally(), counted);
            if (!kept.line().equals(lines.get(kept.id()))) found(kept.line(), "lies elsewhere");
        }
    }

    void compareClass(String kept) {
        if (!classes.contains(kept)) found(List.of(kept), "kept, and there is no such class");
    }

    private void difference(List<String> line, Tally kept, Tally counted) {
        TreeSet<Key> keys = new TreeSet<>(kept.cells().keySet());
        keys.addAll(counted.cells().keySet());
        for (Key key : keys) {
            if (!kept.at(key).equals(counted.at(key))) {
                differences.add(
                        new Difference(line, key.toString(), "kept " + kept.at(key) + " counted " + counted.at(key)));
            }
        }
        if (!kept.series().equals(counted.series())) found(line, "months, weeks or places");
    }

    private void found(List<String> line, String what) {
        differences.add(new Difference(line, what, ""));
    }

    Recount.Compared closed() {
        sums.keySet().forEach(key -> found(lines.getOrDefault(key, List.of(key)), "counted, and not kept"));
        return new Recount.Compared(classes.size(), List.copyOf(differences));
    }
}
