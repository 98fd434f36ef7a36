package org.shoulashou.platform.sheets.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Guesses what stands between the cells: the sign that the most lines hold equally often. */
final class Separator {

    /** Where two fit equally well, the last: a tab is hardly ever part of a text. */
    private static final List<Character> CANDIDATES = List.of(',', ';', '\t');

    private Separator() {}

    static char of(String beginning) {
        List<String> lines = beginning.lines().limit(50).toList();
        return CANDIDATES.stream()
                .reduce((left, right) -> fit(lines, right) >= fit(lines, left) ? right : left)
                .filter(sign -> fit(lines, sign) > 0)
                .orElse(',');
    }

    private static int fit(List<String> lines, char sign) {
        Map<Integer, Integer> linesByCount = new HashMap<>();
        for (String line : lines) {
            linesByCount.merge(count(line, sign), 1, Integer::sum);
        }
        return linesByCount.entrySet().stream()
                .mapToInt(entry -> entry.getKey() * entry.getValue())
                .max()
                .orElse(0);
    }

    private static int count(String line, char sign) {
        int count = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '"') quoted = !quoted;
            if (line.charAt(i) == sign && !quoted) count++;
        }
        return count;
    }
}
