package org.shoulashou.directory.enrolment;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.directory.Gender;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.Pupil.Particulars;
import org.shoulashou.directory.enrolment.Reading.Difference;
import org.shoulashou.directory.enrolment.Reading.Outcome;
import org.shoulashou.directory.enrolment.reading.CheckedRow;
import org.shoulashou.directory.enrolment.reading.Mark;
import org.shoulashou.directory.enrolment.reading.Remark;
import org.shoulashou.directory.enrolment.reading.WrittenPupil;
import org.shoulashou.directory.enrolment.reading.columns.PupilField;
import org.shoulashou.directory.pupils.Interest;
import org.shoulashou.directory.pupils.WrittenLanguage;
import org.shoulashou.platform.text.Text;

/**
 * A row beside the pupil of the roll that it speaks of, if there is one. What a list does not say stays as it is on the
 * roll: an empty cell erases nothing.
 *
 * @param columns  that the list has at all; what is missing from every row is no remark about each
 * @param outdated whether somebody else has changed the pupil since the row was shown
 */
record Proposed(CheckedRow row, Optional<Known> known, int grade, Set<PupilField> columns, boolean outdated) {

    /** What a list may leave out for somebody on the roll. */
    private static final Set<PupilField> KEPT =
            Set.of(PupilField.PEN_NAME, PupilField.LANGUAGES, PupilField.GENDER, PupilField.INTERESTS);

    private static final Remark CHANGED_MEANWHILE = new Remark(
            PupilField.REAL_NAME,
            Mark.AMBER,
            new Text("别人刚改过这名学生，这一行没有保存", "Somebody else has just changed this pupil; the row was not saved"),
            new Text("下面是名单和现在的不同。请按现在的再看一遍，然后保存。", "Below is how the list differs now. Look again, then save."));

    String realName() {
        return row.pupil().realName();
    }

    Particulars particulars() {
        WrittenPupil written = row.pupil();
        Particulars before = known.map(Known::pupil).map(Pupil::particulars).orElse(null);
        return new Particulars(
                penName(before),
                birthMonth(written.birthMonth()),
                before == null ? grade : before.grade(),
                keeps(PupilField.GENDER) && before != null ? before.gender() : written.gender(),
                keeps(PupilField.LANGUAGES) && before != null ? before.languages() : written.languageCodes(),
                keeps(PupilField.INTERESTS) && before != null ? before.interests() : written.interestKeys());
    }

    /** Nothing about a row that changes nothing, nor about what the list leaves to us in every row. */
    List<Remark> remarks() {
        Stream<Remark> first = outcome() == Outcome.STALE ? Stream.of(CHANGED_MEANWHILE) : Stream.empty();
        Stream<Remark> others =
                row.remarks().stream().filter(remark -> remark.mark() == Mark.RED || isWorthSaying(remark.field()));
        return Stream.concat(first, others).toList();
    }

    private boolean isWorthSaying(PupilField field) {
        boolean leftToUs = !columns.contains(field) || known.isPresent() && keeps(field);
        return !leftToUs && outcome() != Outcome.SAME;
    }

    Mark mark() {
        return remarks().stream()
                .map(Remark::mark)
                .max(Comparator.naturalOrder())
                .orElse(Mark.GREEN);
    }

    Outcome outcome() {
        if (known.isEmpty()) return Outcome.NEW;
        if (differences().isEmpty()) return Outcome.SAME;
        return outdated ? Outcome.STALE : Outcome.CHANGED;
    }

    List<Difference> differences() {
        return known.map(this::differences).orElse(List.of());
    }

    /** With what was chosen for empty cells, so that the person sees it and may write something else. */
    TypedRow cells() {
        Particulars given = particulars();
        return new TypedRow(
                row.written(PupilField.REAL_NAME),
                typed(PupilField.PEN_NAME, given.penName()),
                typed(PupilField.BIRTH_MONTH, given.birthMonth()),
                typed(PupilField.GENDER, gender(given.gender())),
                typed(PupilField.LANGUAGES, languages(given.languages())),
                typed(PupilField.INTERESTS, interests(given.interests())),
                known.map(Known::pupil).map(PupilSeen::of).orElse(null));
    }

    private List<Difference> differences(Known one) {
        Particulars before = one.pupil().particulars();
        Particulars after = particulars();
        List<Difference> found = new ArrayList<>();
        compare(found, PupilField.REAL_NAME, one.realName(), realName());
        compare(found, PupilField.PEN_NAME, before.penName(), after.penName());
        compare(found, PupilField.BIRTH_MONTH, before.birthMonth(), after.birthMonth());
        compare(found, PupilField.GENDER, gender(before.gender()), gender(after.gender()));
        compare(found, PupilField.LANGUAGES, languages(before.languages()), languages(after.languages()));
        compare(found, PupilField.INTERESTS, interests(before.interests()), interests(after.interests()));
        return found;
    }

    private static void compare(
            List<Difference> found, PupilField field, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            found.add(new Difference(field, field.text(), before == null ? "" : before, after == null ? "" : after));
        }
    }

    private boolean keeps(PupilField field) {
        return KEPT.contains(field) && row.written(field).isEmpty();
    }

    private String penName(@Nullable Particulars before) {
        String written = row.pupil().penName();
        if (before != null && keeps(PupilField.PEN_NAME)) return before.penName();
        return written == null ? "" : written;
    }

    /** What was typed, as long as it cannot be read: it is there to be mended. */
    private String typed(PupilField field, @Nullable String read) {
        boolean unread = row.remarks().stream().anyMatch(remark -> remark.field() == field);
        return unread && !row.written(field).isEmpty() || read == null ? row.written(field) : read;
    }

    private static @Nullable String birthMonth(@Nullable YearMonth month) {
        return month == null ? null : month.toString();
    }

    private static @Nullable String gender(@Nullable Gender gender) {
        return gender == null ? null : gender.text().zh();
    }

    private static String languages(List<String> codes) {
        return codes.stream()
                .map(code ->
                        WrittenLanguage.of(code).map(known -> known.text().zh()).orElse(code))
                .sorted()
                .collect(Collectors.joining("、"));
    }

    private static String interests(List<String> keys) {
        return keys.stream()
                .map(key -> Interest.of(key).map(known -> known.text().zh()).orElse(key))
                .sorted()
                .collect(Collectors.joining("、"));
    }
}
