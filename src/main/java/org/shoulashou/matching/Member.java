package org.shoulashou.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Scope;
import org.shoulashou.directory.Pupil;

/**
 * One of two friends, by ids alone.
 *
 * @param place     the city, county or regiment that the programme counts the pupil for
 * @param confirmed the adult of the pupil's school who agreed; absent until then
 */
public record Member(
        String pupil,
        String schoolClass,
        String school,
        String place,
        @Nullable Hand confirmed) {

    public static Member of(Pupil.Facts pupil, String place) {
        return new Member(pupil.id(), pupil.classId(), pupil.schoolId(), place, null);
    }

    public boolean hasConfirmed() {
        return confirmed != null;
    }

    public Member confirmedBy(@Nullable Hand hand) {
        return new Member(pupil, schoolClass, school, place, hand);
    }

    Member in(String otherClass, String otherSchool) {
        return new Member(pupil, otherClass, otherSchool, place, confirmed);
    }

    List<String> keys() {
        return List.of(
                Scope.schoolClass(schoolClass).key(), Scope.school(school).key());
    }
}
