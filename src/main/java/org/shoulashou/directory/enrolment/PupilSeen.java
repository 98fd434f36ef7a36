package org.shoulashou.directory.enrolment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.shoulashou.directory.Pupil;

/** The pupil of the roll that the page showed beside a row, and in which state. */
record PupilSeen(
        @NotBlank @Size(max = 64) String pupilId, @NotNull Long version) {

    static PupilSeen of(Pupil pupil) {
        return new PupilSeen(pupil.id(), versionOf(pupil));
    }

    boolean isOf(Pupil pupil) {
        return pupilId.equals(pupil.id());
    }

    boolean isStill(Pupil pupil) {
        return version.equals(versionOf(pupil));
    }

    private static Long versionOf(Pupil pupil) {
        return Objects.requireNonNullElse(pupil.version(), 0L);
    }
}
