package org.shoulashou.matching.solver.units;

import org.shoulashou.matching.solver.Candidate;
import org.shoulashou.programme.Quota;

/** What is paired. */
public enum Unit {
    PUPILS(Quota.Unit.PAIRS),
    CLASSES(Quota.Unit.CLASSES),
    SCHOOLS(Quota.Unit.SCHOOLS);

    private final Quota.Unit counted;

    Unit(Quota.Unit counted) {
        this.counted = counted;
    }

    boolean isCountedBy(Quota quota) {
        return quota.unit() == counted;
    }

    /** The id of the unit that a pupil belongs to; a school's name is only taken for one within its place. */
    String idOf(Candidate pupil) {
        String school = pupil.place() + "/" + pupil.school();
        return switch (this) {
            case PUPILS -> pupil.pupil();
            case CLASSES -> school + "/" + pupil.schoolClass();
            case SCHOOLS -> school;
        };
    }
}
