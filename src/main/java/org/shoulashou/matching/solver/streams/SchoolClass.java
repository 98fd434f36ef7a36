package org.shoulashou.matching.solver.streams;

import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.solver.Candidate;

/** A class, whose school has its name within a place and township alone. */
record SchoolClass(String place, @Nullable String township, String school, String name) {

    static SchoolClass of(Candidate candidate) {
        return new SchoolClass(candidate.place(), candidate.township(), candidate.school(), candidate.schoolClass());
    }
}
