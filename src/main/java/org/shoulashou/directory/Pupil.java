package org.shoulashou.directory;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Scope;
import org.shoulashou.platform.crypto.Sealed;
import org.shoulashou.platform.crypto.Slot;
import org.shoulashou.platform.events.Aggregate;
import org.shoulashou.platform.events.Outbox;
import org.shoulashou.platform.text.SearchWords;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A pupil of a class: what may be kept of a child, and nothing else (R10).
 *
 * @param realName   known to the school only, closed under the house's keys
 * @param seat       the class and the folded pen name: two pupils of a class never share one; absent without a class
 * @param enrolment  what makes a second enrolment of the same child the same: a keyed hash; absent without a class
 * @param birthMonth {@code 2015-03}; never a day
 * @param languages  in which the child writes, by their ISO codes
 * @param interests  keys of the list that children choose from
 * @param line       the line of the school's place
 */
@Document("pupils")
@CompoundIndex(name = "ofClass", def = "{classId: 1, state: 1, penName: 1, _id: 1}")
@CompoundIndex(name = "ofSchool", def = "{schoolId: 1, state: 1, penName: 1, _id: 1}")
@CompoundIndex(name = "ofPlace", def = "{line: 1, state: 1}")
public record Pupil(
        @Id String id,
        @Version @Nullable Long version,
        String penName,
        Sealed realName,
        @Indexed(unique = true, sparse = true) @Nullable String seat,
        @Indexed(unique = true, sparse = true) @Nullable String enrolment,
        @Nullable String birthMonth,
        int grade,
        @Nullable Gender gender,
        List<String> languages,
        List<String> interests,
        String classId,
        String schoolId,
        List<String> line,
        List<String> search,
        PupilState state,
        Instant since,
        Outbox outbox)
        implements Aggregate<Pupil> {

    public static final String COLLECTION = "pupils";
    public static final String REAL_NAME = "realName";

    /** Where a pupil's real name belongs; copied elsewhere it does not open. */
    public static Slot nameSlot(String pupilId) {
        return new Slot(pupilId, COLLECTION + "." + REAL_NAME);
    }

    static String seat(String classId, String penName) {
        String folded =
                Normalizer.normalize(penName, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return classId + "/" + folded;
    }

    /** Somebody new in this class. */
    public static Pupil in(SchoolClass schoolClass, String id, Particulars given, NameOnFile name, Instant now) {
        return new Pupil(
                id,
                null,
                given.penName(),
                name.sealed(),
                seat(schoolClass.id(), given.penName()),
                name.enrolment(),
                given.birthMonth(),
                given.grade(),
                given.gender(),
                given.languages(),
                given.interests(),
                schoolClass.id(),
                schoolClass.schoolId(),
                schoolClass.line(),
                SearchWords.of(given.penName()),
                PupilState.ENROLLED,
                now,
                Outbox.empty());
    }

    /** What a school says of a pupil, beside the real name. */
    public record Particulars(
            String penName,
            @Nullable String birthMonth,
            int grade,
            @Nullable Gender gender,
            List<String> languages,
            List<String> interests) {

        public Particulars {
            languages = List.copyOf(languages);
            interests = List.copyOf(interests);
        }
    }

    /** What whoever finds friends for pupils may know of them: no name of any kind (R10). */
    public record Facts(
            @Id String id,
            @Nullable String birthMonth,
            int grade,
            List<String> languages,
            List<String> interests,
            String classId,
            String schoolId,
            List<String> line) {}

    /** What is needed to count pupils, and nothing more: there may be very many. */
    public record Counted(String id, int grade, boolean hasBirthMonth, List<String> line) {}

    /** A real name as it is stored: closed, and a keyed hash by which the same child is known again. */
    public record NameOnFile(Sealed sealed, String enrolment) {}

    public Particulars particulars() {
        return new Particulars(penName, birthMonth, grade, gender, languages, interests);
    }

    public boolean isEnrolled() {
        return state == PupilState.ENROLLED;
    }

    /** The same child with other particulars; a pen name takes its seat along. */
    public Pupil with(Particulars given, NameOnFile name) {
        return new Pupil(
                id,
                version,
                given.penName(),
                name.sealed(),
                seat(classId, given.penName()),
                name.enrolment(),
                given.birthMonth(),
                given.grade(),
                given.gender(),
                given.languages(),
                given.interests(),
                classId,
                schoolId,
                line,
                SearchWords.of(given.penName()),
                state,
                since,
                outbox);
    }

    /** In another class, under the same pen name. */
    public Pupil movedTo(SchoolClass next, NameOnFile name, int newGrade, Instant now) {
        return new Pupil(
                id,
                version,
                penName,
                name.sealed(),
                seat(next.id(), penName),
                name.enrolment(),
                birthMonth,
                newGrade,
                gender,
                languages,
                interests,
                next.id(),
                next.schoolId(),
                next.line(),
                search,
                PupilState.ENROLLED,
                now,
                outbox);
    }

    /** Gone from the class; the seat is free for another. */
    public Pupil gone(PupilState how, Instant now) {
        return new Pupil(
                id,
                version,
                penName,
                realName,
                null,
                null,
                birthMonth,
                grade,
                gender,
                languages,
                interests,
                classId,
                schoolId,
                line,
                search,
                how,
                now,
                outbox);
    }

    @Override
    public Pupil withOutbox(Outbox next) {
        return new Pupil(
                id,
                version,
                penName,
                realName,
                seat,
                enrolment,
                birthMonth,
                grade,
                gender,
                languages,
                interests,
                classId,
                schoolId,
                line,
                search,
                state,
                since,
                next);
    }

    /** Every scope that holds this pupil, the pupil first, then outwards. */
    public List<Scope> scopes() {
        List<Scope> scopes = new ArrayList<>();
        scopes.add(Scope.pupil(id));
        scopes.add(Scope.schoolClass(classId));
        scopes.add(Scope.school(schoolId));
        line.forEach(code -> scopes.add(Scope.place(code)));
        return scopes;
    }
}
