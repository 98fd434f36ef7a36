package org.shoulashou.letters.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where each history stood when somebody looked before, written down outside the database. Whoever puts an older history back
 * has its older seal as well; but a history only grows, so its line of then is still in it, at its place.
 */
record KnownHeads(Map<String, Head> byLetter) {

    static final KnownHeads NONE = new KnownHeads(Map.of());

    static final String FIRST_LINE = "shoulashou letter histories 1";
    private static final int PARTS = 3;

    record Head(int count, String hash) {}

    /** Nobody's file of another kind is written over. */
    static boolean areHeads(List<String> lines) {
        return lines.isEmpty() || lines.get(0).equals(FIRST_LINE);
    }

    static KnownHeads read(List<String> lines) {
        Map<String, Head> heads = new HashMap<>();
        for (String line : lines) {
            String[] parts = line.split("\t");
            if (parts.length == PARTS) heads.put(parts[0], new Head(Integer.parseInt(parts[1]), parts[2]));
        }
        return new KnownHeads(heads);
    }

    /** As it stands in the file, behind its first line. */
    static String line(LetterHistory history) {
        return history.id() + "\t" + history.count() + "\t" + history.last().hash();
    }

    /** Of one that nobody looked at before nothing is known. */
    boolean stillStandsIn(LetterHistory history) {
        Head head = byLetter.get(history.id());
        return head == null
                || history.entries().size() >= head.count()
                        && history.entries().get(head.count() - 1).hash().equals(head.hash());
    }

    List<String> without(Set<String> there) {
        return byLetter.keySet().stream().filter(id -> !there.contains(id)).toList();
    }
}
