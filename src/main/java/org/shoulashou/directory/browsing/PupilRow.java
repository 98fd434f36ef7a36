package org.shoulashou.directory.browsing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.directory.Gender;
import org.shoulashou.directory.Pupil;

/**
 * A pupil as their own school sees them; nobody else sees a real name (R11).
 *
 * @param hasCard whether a sign-in card was printed already
 * @param version goes with a change, so that nobody overwrites what another has just written
 */
record PupilRow(
        String id,
        String penName,
        String realName,
        @Nullable String birthMonth,
        int grade,
        @Nullable Gender gender,
        List<String> languages,
        List<String> interests,
        boolean hasCard,
        long version) {

    static PupilRow of(Pupil pupil, String realName, boolean hasCard) {
        Long version = pupil.version();
        return new PupilRow(
                pupil.id(),
                pupil.penName(),
                realName,
                pupil.birthMonth(),
                pupil.grade(),
                pupil.gender(),
                pupil.languages(),
                pupil.interests(),
                hasCard,
                version == null ? 0 : version);
    }
}
