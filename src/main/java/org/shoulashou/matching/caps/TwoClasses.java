package org.shoulashou.matching.caps;

import java.util.Optional;
import org.shoulashou.matching.ClassPairing;
import org.shoulashou.matching.ClassPairing.Group;
import org.shoulashou.matching.solver.Engaged;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.programme.Quota;

/** The classes of two friends. */
public record TwoClasses(Group inland, Group partner) {

    public static TwoClasses of(ClassPairing classes) {
        return new TwoClasses(classes.inland(), classes.partner());
    }

    /** What a cap counts the two as, once however many of its pupils have friends; nothing where it counts pairs. */
    public Optional<String> unitAt(CappedPlace where) {
        Group counted = sideAt(where) == Side.INLAND ? inland : partner;
        return switch (where.counts()) {
            case PAIRS -> Optional.empty();
            case CLASSES -> Optional.of(counted.schoolClass());
            case SCHOOLS -> Optional.of(counted.school());
        };
    }

    /** What a class that has pairs already counts as. */
    public static Optional<String> unitAt(CappedPlace where, Engaged there) {
        boolean counts = there.side() == sideAt(where)
                && (where.place() == null || where.place().equals(there.place()));
        if (!counts || where.counts() == CappedPlace.Counts.PAIRS) return Optional.empty();
        return Optional.of(where.counts() == CappedPlace.Counts.CLASSES ? there.schoolClass() : there.school());
    }

    /** A cap counts classes and schools of the inland side, unless it is for each county. */
    static Side sideAt(CappedPlace where) {
        return where.per() == Quota.Per.EACH_COUNTY ? Side.PARTNER : Side.INLAND;
    }
}
