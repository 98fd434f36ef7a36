package org.shoulashou.matching.solver;

import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the solver may see of a pupil who may get a friend, and nothing else.
 *
 * @param pupil       an id, unique over both sides
 * @param place       the city of an inland pupil, the county or regiment of a partner
 * @param township    of a partner only; without one, nobody's fair share is touched
 * @param schoolClass unique within the school
 * @param languages   that the pupil writes; compared as they are
 * @param interests   compared as they are
 * @param lastFriend  the pupil's friend of the year before
 */
public record Candidate(
        String pupil,
        Side side,
        String place,
        @Nullable String township,
        String school,
        String schoolClass,
        int grade,
        YearMonth birthMonth,
        Set<String> languages,
        Set<String> interests,
        @Nullable String lastFriend) {

    public Candidate {
        languages = Set.copyOf(languages);
        interests = Set.copyOf(interests);
    }
}
