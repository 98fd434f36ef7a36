package org.shoulashou.matching.confirming;

import static org.shoulashou.accounts.Permission.PAIRINGS_PEOPLE;

import org.shoulashou.accounts.Caller;
import org.shoulashou.matching.ClassPairing;
import org.shoulashou.matching.MatchingProblems;
import org.shoulashou.matching.solver.Side;

/** For which of the two classes somebody speaks. */
final class OwnSide {

    private OwnSide() {}

    static Side of(ClassPairing classes, Caller caller) {
        return isOwn(classes, Side.INLAND, caller) ? Side.INLAND : Side.PARTNER;
    }

    static Side other(Side side) {
        return side == Side.INLAND ? Side.PARTNER : Side.INLAND;
    }

    private static boolean isOwn(ClassPairing classes, Side side, Caller caller) {
        return caller.may(PAIRINGS_PEOPLE, classes.on(side).scopes());
    }

    /** Nobody of one side sits on the other as well, or the two words would be one (R12). */
    static void refuseBoth(ClassPairing classes, Caller caller) {
        if (isOwn(classes, Side.INLAND, caller) && isOwn(classes, Side.PARTNER, caller)) {
            throw MatchingProblems.OTHER_SCHOOL_CONFIRMS.refusal();
        }
    }
}
