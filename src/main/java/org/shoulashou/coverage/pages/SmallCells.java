package org.shoulashou.coverage.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Permission;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.ScopeFacts;
import org.shoulashou.accounts.ScopeKind;
import org.shoulashou.coverage.counting.Tally;
import org.shoulashou.coverage.discretion.LeftOut;
import org.shoulashou.coverage.pages.ReadCoverage.Coverage;

/**
 * In a school and a class, a figure of one or two is a child, and one who did not agree is a family. Whoever does not
 * know the pupils of a school reads there that it is fewer than five.
 *
 * @param knows whether the reader knows the pupils of the place, school or class that the page is of
 */
public record SmallCells(boolean knows) {

    public static SmallCells of(ScopeFacts here, Caller caller) {
        List<Scope> around = here.enclosing();
        return new SmallCells(caller.may(Permission.PUPILS_READ, around));
    }

    private boolean hides(Scope of) {
        return !knows && of.kind() != ScopeKind.PLACE;
    }

    /** The figures of a page as they are told. */
    public record Table(SortedMap<Scope, CoverageFigures> rows, CoverageFigures total) {

        public CoverageFigures of(Scope scope) {
            CoverageFigures found = rows.get(scope);
            if (found == null) throw new IllegalArgumentException(scope + " is no row of this table");
            return found;
        }
    }

    public Table told(Scope here, CoverageFigures total, SortedMap<Scope, CoverageFigures> rows) {
        List<Scope> scopes = List.copyOf(rows.keySet());
        List<LeftOut.Asked> asked = rows.entrySet().stream()
                .map(row -> new LeftOut.Asked(row.getValue(), hides(row.getKey())))
                .toList();
        LeftOut.Told told = LeftOut.of(asked, new LeftOut.Asked(total, hides(here)));
        SortedMap<Scope, CoverageFigures> left = new TreeMap<>(rows.comparator());
        for (int at = 0; at < scopes.size(); at++)
            left.put(scopes.get(at), told.rows().get(at));
        return new Table(left, told.total());
    }

    /** Beneath a figure that is left out no other one stands. */
    public CoverageFigures corrected(Scope of, CoverageFigures told, CoverageFigures now) {
        CoverageFigures own =
                LeftOut.of(List.of(), new LeftOut.Asked(now, hides(of))).total();
        return own.without(both(own.few(), told.few()), both(own.covered(), told.covered()));
    }

    private static Set<String> both(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
    }

    Table told(Coverage coverage) {
        SortedMap<Scope, CoverageFigures> rows = new TreeMap<>(Comparator.comparing(Scope::key));
        coverage.rows().forEach((scope, tally) -> rows.put(scope, figures(coverage, scope, tally)));
        Scope here = coverage.figures().facts().scope();
        return told(here, figures(coverage, here, coverage.figures().tally()), rows);
    }

    private static CoverageFigures figures(Coverage coverage, Scope of, Tally tally) {
        return CoverageFigures.of(coverage.chosen().of(tally), coverage.target(of));
    }

    boolean hidesAll(Coverage coverage) {
        return hides(coverage.figures().facts().scope());
    }
}
