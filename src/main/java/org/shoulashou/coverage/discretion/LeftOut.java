package org.shoulashou.coverage.discretion;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.shoulashou.coverage.pages.CoverageFigures;

/**
 * What a table does not tell of a few persons. A figure of one to four is left out; and where it could be reckoned from
 * what else stands there, from the sum and the other rows or from the other figures of its row, one more is covered.
 */
public final class LeftOut {

    public static final int FEW = 5;

    private static final Map<String, ToIntFunction<CoverageFigures>> PERSONS = persons();
    private static final List<String> STANDS = List.of("living", "fresh", "quiet");

    /**
     * @param hides   whether the reader does not know the pupils of whom it is
     * @param covered what of it is left out in the table that it is a row of, and would be reckoned there from here
     */
    public record Asked(CoverageFigures figures, boolean hides, Set<String> covered) {

        public Asked(CoverageFigures figures, boolean hides) {
            this(figures, hides, Set.of());
        }
    }

    /** One row, with what is left out of it. */
    private static final class Row {

        private final CoverageFigures figures;
        private final Set<String> few = new HashSet<>();
        private final Set<String> covered = new HashSet<>();

        private Row(Asked asked) {
            this.figures = asked.figures();
            if (asked.hides()) hideTheFew();
            asked.covered().forEach(this::cover);
        }

        private void hideTheFew() {
            PERSONS.keySet().stream().filter(name -> isFew(of(name))).forEach(few::add);
            if (isFew(figures.enrolled() - figures.consented())) cover("consented");
            List<String> hidden = STANDS.stream().filter(few::contains).toList();
            if (hidden.size() == 1) smallest(STANDS).ifPresent(this::cover);
        }

        private Optional<String> smallest(List<String> names) {
            return names.stream().filter(name -> of(name) > 0 && tells(name)).min(Comparator.comparingInt(this::of));
        }

        private int of(String name) {
            return PERSONS.getOrDefault(name, none -> 0).applyAsInt(figures);
        }

        private boolean tells(String name) {
            return !few.contains(name) && !covered.contains(name);
        }

        private void cover(String name) {
            if (tells(name)) covered.add(name);
        }

        private CoverageFigures told() {
            return figures.without(few, covered);
        }
    }

    /** The rows as they are told, and their sum. */
    public record Told(List<CoverageFigures> rows, CoverageFigures total) {}

    private final List<Row> rows;
    private final Row total;

    private LeftOut(List<Row> rows, Row total) {
        this.rows = rows;
        this.total = total;
    }

    public static Told of(List<Asked> rows, Asked total) {
        LeftOut table = new LeftOut(rows.stream().map(Row::new).toList(), new Row(total));
        PERSONS.keySet().forEach(table::coverIfReckoned);
        return new Told(table.rows.stream().map(Row::told).toList(), table.total.told());
    }

    /**
     * The sum less the rows that are told is what the others have together: it must not say what each of them has. And a sum
     * that is left out must not be the sum of rows that all are told.
     */
    private void coverIfReckoned(String name) {
        List<Row> hidden = rows.stream().filter(row -> !row.tells(name)).toList();
        if (hidden.isEmpty() && !total.tells(name)) smallestTold(name).ifPresent(row -> row.cover(name));
        if (hidden.isEmpty() || !total.tells(name) || isOpen(hidden, name)) return;
        smallestTold(name).orElse(total).cover(name);
    }

    private Optional<Row> smallestTold(String name) {
        return rows.stream()
                .filter(row -> row.of(name) > 0 && row.tells(name))
                .min(Comparator.comparingInt(row -> row.of(name)));
    }

    private static boolean isOpen(List<Row> hidden, String name) {
        int together = hidden.stream().mapToInt(row -> row.of(name)).sum();
        boolean several = hidden.size() > 1 && together > hidden.size();
        boolean most = together == hidden.size() * (FEW - 1);
        boolean anyCovered = hidden.stream().anyMatch(row -> row.covered.contains(name));
        return several && (anyCovered || !most);
    }

    private static boolean isFew(int persons) {
        return persons > 0 && persons < FEW;
    }

    private static Map<String, ToIntFunction<CoverageFigures>> persons() {
        Map<String, ToIntFunction<CoverageFigures>> all = new LinkedHashMap<>();
        all.put("consented", CoverageFigures::consented);
        all.put("paired", CoverageFigures::paired);
        all.put("corresponded", CoverageFigures::corresponded);
        all.put("living", CoverageFigures::living);
        all.put("fresh", CoverageFigures::fresh);
        all.put("quiet", CoverageFigures::quiet);
        all.put("lost", CoverageFigures::lost);
        all.put("finished", CoverageFigures::finished);
        all.put("pairs", CoverageFigures::pairs);
        return all;
    }
}
