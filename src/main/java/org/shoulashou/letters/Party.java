package org.shoulashou.letters;

import java.util.List;
import org.shoulashou.accounts.Scope;
import org.shoulashou.directory.Pupil;
import org.shoulashou.matching.Member;

/** A child at one end of a letter, by ids alone. */
public record Party(String pupil, String schoolClass, String school) {

    public static Party of(Member member) {
        return new Party(member.pupil(), member.schoolClass(), member.school());
    }

    /** Where a child goes to school today. */
    public static Party of(Pupil pupil) {
        return new Party(pupil.id(), pupil.classId(), pupil.schoolId());
    }

    public List<Scope> scopes() {
        return List.of(Scope.schoolClass(schoolClass), Scope.school(school));
    }

    List<String> keys() {
        return scopes().stream().map(Scope::key).toList();
    }
}
