package org.shoulashou.coverage.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Permission;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.ScopeFacts;
import org.shoulashou.accounts.ScopeKind;
import org.shoulashou.coverage.counting.Tally;
import org.shoulashou.coverage.discretion.LeftOut;
import org.shoulashou.coverage.pages.ReadCoverage.Coverage;

/**
 * A figure of one or two is a child, and one who did not agree is a family; of a place it may be those of its only school.
 * Whoever does not know the pupils reads that it is fewer than five, and what is left out of one table is left out of the
 * tables around it and within it.
 *
 * @param knows whether the reader knows the pupils of the place, school or class that the page is of
 */
public record SmallCells(boolean knows) {

    public static SmallCells of(ScopeFacts here, Caller caller) {
        List<Scope> around = here.enclosing();
        return new SmallCells(caller.may(Permission.PUPILS_READ, around));
    }

    /** The figures of a page as they are told. */
    public record Table(SortedMap<Scope, CoverageFigures> rows, CoverageFigures total) {

        private Set<String> leftOutOf(Scope scope) {
            CoverageFigures row = find(scope);
            return row == null ? Set.of() : both(row.few(), row.covered());
        }

        /** Absent of what was counted since the table was read. */
        @Nullable
        CoverageFigures find(Scope scope) {
            return rows.get(scope);
        }

        public CoverageFigures of(Scope scope) {
            CoverageFigures found = find(scope);
            if (found == null) throw new IllegalArgumentException(scope + " is no row of this table");
            return found;
        }
    }

    /**
     * The table of a place, a school or a class as it was counted.
     *
     * @param rows of what lies directly in it
     */
    public record Counted(Scope here, CoverageFigures total, SortedMap<Scope, CoverageFigures> rows) {}

    /** @param levels the outermost first, and last the one that is told */
    public Table told(List<Counted> levels) {
        Table table = new Table(
                new TreeMap<>(Comparator.comparing(Scope::key)), levels.get(0).total());
        for (Counted level : levels) table = told(level, table.leftOutOf(level.here()));
        return table;
    }

    private Table told(Counted level, Set<String> covered) {
        List<Scope> scopes = List.copyOf(level.rows().keySet());
        List<LeftOut.Asked> asked = level.rows().values().stream()
                .map(row -> new LeftOut.Asked(row, !knows))
                .toList();
        LeftOut.Told told = LeftOut.of(asked, new LeftOut.Asked(level.total(), !knows, covered));
        SortedMap<Scope, CoverageFigures> left = new TreeMap<>(level.rows().comparator());
        for (int at = 0; at < scopes.size(); at++)
            left.put(scopes.get(at), told.rows().get(at));
        return new Table(left, told.total());
    }

    /** Beneath a figure that is left out no other one stands. */
    public CoverageFigures corrected(CoverageFigures told, CoverageFigures now) {
        CoverageFigures own =
                LeftOut.of(List.of(), new LeftOut.Asked(now, !knows)).total();
        return own.without(both(own.few(), told.few()), both(own.covered(), told.covered()));
    }

    private static Set<String> both(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
    }

    Table told(Coverage coverage) {
        List<Counted> levels = knows
                ? List.of(level(coverage))
                : Stream.concat(coverage.around().stream(), Stream.of(level(coverage)))
                        .toList();
        return told(levels);
    }

    private static Counted level(Coverage coverage) {
        SortedMap<Scope, CoverageFigures> rows = new TreeMap<>(Comparator.comparing(Scope::key));
        coverage.rows().forEach((scope, tally) -> rows.put(scope, figures(coverage, scope, tally)));
        Scope here = coverage.figures().facts().scope();
        return new Counted(here, figures(coverage, here, coverage.figures().tally()), rows);
    }

    private static CoverageFigures figures(Coverage coverage, Scope of, Tally tally) {
        return CoverageFigures.of(coverage.chosen().of(tally), coverage.target(of));
    }

    /** The course of a year is told of several schools together, and never adds up to what is left out. */
    boolean tellsMonths(Coverage coverage, CoverageFigures total) {
        boolean several = coverage.figures().facts().scope().kind() == ScopeKind.PLACE && total.schools() > 1;
        return knows || several && total.tells("paired") && total.tells("corresponded");
    }

    /** With which places is told of places alone, never of a school, and of as many as the pairs that are told. */
    boolean tellsFriends(Scope of, @Nullable CoverageFigures told) {
        if (knows) return true;
        return of.kind() == ScopeKind.PLACE && told != null && told.tells("pairs") && told.tells("paired");
    }

    /** A row of the matrix is read beside the table, and may be a moment older: what was few then is left out as well. */
    boolean tellsFriends(Scope of, @Nullable CoverageFigures told, CoverageFigures own) {
        return tellsFriends(of, told) && (told == null || tellsFriends(of, corrected(told, own)));
    }
}
