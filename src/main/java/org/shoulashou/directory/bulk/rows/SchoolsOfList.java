package org.shoulashou.directory.bulk.rows;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shoulashou.directory.Classes;
import org.shoulashou.directory.Place;
import org.shoulashou.directory.Places;
import org.shoulashou.directory.School;
import org.shoulashou.directory.SchoolClass;
import org.shoulashou.directory.Schools;
import org.shoulashou.directory.enrolment.reading.CheckedRow;
import org.shoulashou.directory.enrolment.reading.WrittenPupil.SchoolWords;
import org.shoulashou.directory.enrolment.reading.columns.PupilField;
import org.shoulashou.platform.text.Text;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The schools and classes that one list speaks of. Each is looked up once, those of a batch together, so that no row
 * waits for the database.
 */
final class SchoolsOfList {

    private static final SchoolWords NOTHING = new SchoolWords("", "", "");

    private final Places places;
    private final Schools schools;
    private final Classes classes;
    private final Map<SchoolWords, Answer> known = new HashMap<>();

    /** A school's classes, or why it is not known. */
    private record Answer(@Nullable ClassesOfSchool classes, Placement unknown) {}

    private record Asked(List<SchoolWords> words, Map<SchoolWords, List<School>> found) {}

    SchoolsOfList(Places places, Schools schools, Classes classes) {
        this.places = places;
        this.schools = schools;
        this.classes = classes;
    }

    /** Looks up what these rows name and nobody has named before. */
    Mono<Void> learn(List<CheckedRow> rows) {
        List<SchoolWords> words = rows.stream()
                .map(SchoolsOfList::wordsOf)
                .distinct()
                .filter(each -> !known.containsKey(each))
                .toList();
        return words.isEmpty()
                ? Mono.empty()
                : found(words).flatMap(this::withClasses).then();
    }

    /** Of a row that was learned before and has a grade. */
    Placement of(CheckedRow row) {
        Answer answer = Objects.requireNonNull(known.get(wordsOf(row)), "rows are learned first");
        ClassesOfSchool found = answer.classes();
        int grade = Objects.requireNonNull(row.pupil().grade(), "a row that is not red has a grade");
        return found == null ? answer.unknown() : found.of(row.pupil().className(), grade);
    }

    private static SchoolWords wordsOf(CheckedRow row) {
        return Objects.requireNonNullElse(row.pupil().school(), NOTHING);
    }

    private Mono<Asked> found(List<SchoolWords> words) {
        Mono<Map<String, School>> byCode = byCode(words);
        Mono<Map<SchoolWords, List<School>>> byName = byName(words);
        return byCode.zipWith(
                byName,
                (codes, names) -> new Asked(
                        words,
                        words.stream().collect(Collectors.toMap(each -> each, each -> answers(each, codes, names)))));
    }

    private static List<School> answers(
            SchoolWords words, Map<String, School> byCode, Map<SchoolWords, List<School>> byName) {
        if (words.code().isEmpty()) return byName.getOrDefault(words, List.of());
        School found = byCode.get(words.code());
        return found == null ? List.of() : List.of(found);
    }

    private Mono<Map<String, School>> byCode(List<SchoolWords> words) {
        Set<String> codes = words.stream()
                .map(SchoolWords::code)
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toSet());
        return codes.isEmpty() ? Mono.just(Map.of()) : schools.withIds(codes).collectMap(School::id);
    }

    private Mono<Map<SchoolWords, List<School>>> byName(List<SchoolWords> words) {
        List<SchoolWords> named = words.stream().filter(SchoolsOfList::isNamed).toList();
        if (named.isEmpty()) return Mono.just(Map.of());
        Set<String> counties = named.stream().map(SchoolWords::county).collect(Collectors.toSet());
        Set<String> names = named.stream().map(SchoolWords::name).collect(Collectors.toSet());
        return places.named(counties).collectList().flatMap(there -> inPlaces(named, names, there));
    }

    private Mono<Map<SchoolWords, List<School>>> inPlaces(
            List<SchoolWords> named, Collection<String> names, List<Place> there) {
        List<String> codes = there.stream().map(Place::code).toList();
        Flux<School> all = codes.isEmpty() ? Flux.empty() : schools.named(names, codes);
        return all.distinct(School::id)
                .collectList()
                .map(found -> named.stream()
                        .collect(Collectors.toMap(Function.identity(), words -> meant(words, found, there))));
    }

    private static List<School> meant(SchoolWords words, List<School> found, List<Place> there) {
        Set<String> counties = there.stream()
                .filter(place -> place.names().zh().equals(words.county()))
                .map(Place::code)
                .collect(Collectors.toSet());
        return found.stream()
                .filter(school -> school.names().zh().equals(words.name()))
                .filter(school -> school.line().stream().anyMatch(counties::contains))
                .toList();
    }

    private static boolean isNamed(SchoolWords words) {
        return words.code().isEmpty()
                && !words.name().isEmpty()
                && !words.county().isEmpty();
    }

    private Mono<Asked> withClasses(Asked asked) {
        List<String> ids = asked.found().values().stream()
                .flatMap(List::stream)
                .map(School::id)
                .distinct()
                .toList();
        return classes.ofSchools(ids)
                .collectMultimap(SchoolClass::schoolId)
                .doOnNext(bySchool -> asked.words().forEach(words -> remember(words, asked, bySchool)))
                .thenReturn(asked);
    }

    private void remember(SchoolWords words, Asked asked, Map<String, Collection<SchoolClass>> bySchool) {
        List<School> found = asked.found().getOrDefault(words, List.of());
        if (found.size() != 1) {
            known.put(words, new Answer(null, unknown(words, found.size())));
            return;
        }
        List<SchoolClass> own = List.copyOf(bySchool.getOrDefault(found.get(0).id(), List.of()));
        known.put(words, new Answer(new ClassesOfSchool(own), unknown(words, 0)));
    }

    private static Placement unknown(SchoolWords words, int found) {
        if (!words.code().isEmpty())
            return Placement.none(
                    PupilField.SCHOOL_CODE,
                    new Text("没有代码是“{0}”的学校", "No school has the code \"{0}\"").with(words.code()),
                    new Text(
                            "学校代码在学校页面上；还没有登记的学校，请所在区县先登记。",
                            "The code stands on the school's page; a school that is new is entered by its county first."));
        if (!isNamed(words))
            return Placement.none(
                    PupilField.SCHOOL,
                    new Text("没有写清是哪所学校", "It is not said which school this is"),
                    new Text("请填写学校代码，或者学校名称和区县。", "Write the school's code, or its name and its county."));
        Text what = found == 0
                ? new Text("“{1}”没有叫“{0}”的学校", "There is no school \"{0}\" in \"{1}\"")
                : new Text("“{1}”有几所学校都叫“{0}”", "Several schools in \"{1}\" are called \"{0}\"");
        return Placement.none(
                PupilField.SCHOOL,
                what.with(words.name(), words.county()),
                new Text(
                        "请写学校登记的全称和区县的全称，或改填学校代码。",
                        "Write the full names of the school and the county, or the school's code instead."));
    }
}
