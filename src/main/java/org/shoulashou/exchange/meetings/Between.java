package org.shoulashou.exchange.meetings;

import java.util.List;
import org.shoulashou.accounts.Scope;
import org.shoulashou.matching.ClassPairing;
import org.shoulashou.matching.ClassPairing.Group;

/**
 * The two classes that something passes between.
 *
 * @param within keys of the scopes from which it is seen
 */
public record Between(
        String classPairing, String programme, int year, Group inland, Group partner, List<String> within) {

    public Between {
        within = List.copyOf(within);
    }

    public static Between of(ClassPairing classes) {
        return new Between(
                classes.id(),
                classes.programme(),
                classes.year(),
                classes.inland(),
                classes.partner(),
                classes.within());
    }

    public Group on(Half half) {
        return half == Half.INLAND ? inland : partner;
    }

    public List<Scope> scopes() {
        return within.stream().map(Scope::ofKey).toList();
    }

    /** From which scopes the acts of this half are read in the log. */
    public List<String> logged(Half half) {
        return on(half).scopes().stream().map(Scope::key).toList();
    }
}
