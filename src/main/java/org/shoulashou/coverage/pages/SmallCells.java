package org.shoulashou.coverage.pages;

import java.util.List;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Permission;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.ScopeFacts;
import org.shoulashou.accounts.ScopeKind;
import org.shoulashou.coverage.counting.Tally;
import org.shoulashou.coverage.pages.ReadCoverage.Coverage;

/**
 * In a school and a class, a figure of one or two is a child, and one who did not agree is a family. Whoever does not
 * know the pupils of a school reads there that it is fewer than five.
 *
 * @param knows whether the reader knows the pupils of the place, school or class that the page is of
 */
public record SmallCells(boolean knows) {

    public static final int FEW = 5;

    public static SmallCells of(ScopeFacts here, Caller caller) {
        List<Scope> around = here.enclosing();
        return new SmallCells(caller.may(Permission.PUPILS_READ, around));
    }

    boolean hides(Scope of) {
        return !knows && of.kind() != ScopeKind.PLACE;
    }

    CoverageFigures figures(Coverage coverage, Scope of, Tally tally) {
        CoverageFigures whole = CoverageFigures.of(coverage.chosen().of(tally), coverage.target(of));
        return hides(of) ? whole.withoutFew() : whole;
    }
}
