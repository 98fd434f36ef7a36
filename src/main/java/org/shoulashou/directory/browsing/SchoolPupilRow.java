package org.shoulashou.directory.browsing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.PupilState;
import org.shoulashou.platform.text.Text;

/**
 * A pupil among all of their own school; nobody else sees a real name (R11).
 *
 * @param since when the pupil came to the class, or went
 */
record SchoolPupilRow(
        String id,
        String penName,
        String realName,
        @Nullable String birthMonth,
        int grade,
        String classId,
        Text className,
        PupilState state,
        Instant since) {

    static SchoolPupilRow of(Pupil pupil, String realName, Text className) {
        return new SchoolPupilRow(
                pupil.id(),
                pupil.penName(),
                realName,
                pupil.birthMonth(),
                pupil.grade(),
                pupil.classId(),
                className,
                pupil.state(),
                pupil.since());
    }
}
