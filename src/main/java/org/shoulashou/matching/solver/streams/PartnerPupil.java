package org.shoulashou.matching.solver.streams;

import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.solver.Candidate;

/** Somebody of the partner side, who is to become somebody's friend. */
public record PartnerPupil(Candidate candidate) {

    public String id() {
        return candidate.pupil();
    }

    String county() {
        return candidate.place();
    }

    @Nullable
    String township() {
        return candidate.township();
    }

    SchoolClass schoolClass() {
        return SchoolClass.of(candidate);
    }
}
