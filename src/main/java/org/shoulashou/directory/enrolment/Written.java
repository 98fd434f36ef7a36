package org.shoulashou.directory.enrolment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.directory.Gender;

/**
 * One pupil as a form tells of one.
 *
 * @param version of the pupil that the form was filled with
 */
record Written(
        @NotNull Long version,
        @NotBlank @Size(max = 200) String realName,
        @NotBlank @Size(max = 200) String penName,
        @NotBlank @Size(max = 20) String birthMonth,
        @NotNull @Min(1) @Max(12) Integer grade,
        @Nullable Gender gender,
        @NotNull @Size(max = 10) List<@NotBlank @Size(max = 20) String> languages,
        @NotNull @Size(max = 40) List<@NotBlank @Size(max = 20) String> interests) {

    /** It is read as a row of a list is: there is one way to check a pupil. */
    TypedRow asRow() {
        return new TypedRow(
                realName,
                penName,
                birthMonth,
                gender == null ? null : gender.text().zh(),
                String.join("、", languages),
                String.join("、", interests),
                null);
    }

    /** A real name has no business in a log. */
    @Override
    public String toString() {
        return "what is written of a pupil";
    }
}
