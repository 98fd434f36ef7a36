package org.shoulashou.directory.enrolment.reading;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoulashou.directory.Gender;
import org.shoulashou.directory.pupils.Interest;
import org.shoulashou.directory.pupils.WrittenLanguage;

/** A pupil as a row tells of one. What could not be read is absent; a row that is not RED has a name and a birth month. */
public record WrittenPupil(
        String realName,
        @Nullable String penName,
        @Nullable YearMonth birthMonth,
        @Nullable Gender gender,
        Set<WrittenLanguage> languages,
        Set<Interest> interests,
        @Nullable Integer grade,
        @Nullable String className,
        @Nullable SchoolWords school) {

    public List<String> languageCodes() {
        return languages.stream().sorted().map(WrittenLanguage::code).toList();
    }

    public List<String> interestKeys() {
        return interests.stream().sorted().map(Interest::key).toList();
    }

    /** How a list of many schools names the school; absent from a list of one class. */
    public record SchoolWords(String name, String code, String county) {}

    /** A real name has no business in a log. */
    @Override
    public String toString() {
        return "a pupil of grade " + grade;
    }
}
