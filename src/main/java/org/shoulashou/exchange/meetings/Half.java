package org.shoulashou.exchange.meetings;

import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Permission;
import org.shoulashou.exchange.ExchangeProblems;
import org.shoulashou.matching.ClassPairing.Group;
import org.shoulashou.platform.problems.PlatformProblems;

/** One of the two classes. */
public enum Half {
    INLAND,
    PARTNER;

    public Half other() {
        return this == INLAND ? PARTNER : INLAND;
    }

    /** For whom somebody looks; whoever belongs to neither finds nothing here. */
    public static Half of(Between between, Caller caller) {
        if (speaks(between.inland(), caller)) return INLAND;
        if (speaks(between.partner(), caller)) return PARTNER;
        throw PlatformProblems.NOT_FOUND.refusal();
    }

    /** For whom somebody speaks: never for both, or the two words would be one. */
    public static Half speaking(Between between, Caller caller) {
        if (speaks(between.inland(), caller) && speaks(between.partner(), caller)) {
            throw ExchangeProblems.BOTH_SIDES.refusal();
        }
        return of(between, caller);
    }

    public static boolean speaksFor(Between between, Half half, Caller caller) {
        return speaks(between.on(half), caller);
    }

    private static boolean speaks(Group group, Caller caller) {
        return caller.may(Permission.EXCHANGE_ARRANGE, group.scopes());
    }
}
