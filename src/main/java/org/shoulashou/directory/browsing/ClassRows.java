package org.shoulashou.directory.browsing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shoulashou.accounts.pupils.SignInWindows;
import org.shoulashou.accounts.pupils.SignInWindows.Window;
import org.shoulashou.directory.Pupils;
import org.shoulashou.directory.School;
import org.shoulashou.directory.SchoolClass;
import org.shoulashou.directory.Schools;
import org.shoulashou.directory.browsing.PlacePath.Named;
import org.shoulashou.platform.text.Text;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Turns classes into rows: three readings for the whole page, and one count of pupils for each class. */
@Component
class ClassRows {

    private static final Window SHUT = new Window(false, null);

    private final Schools schools;
    private final Pupils pupils;
    private final SignInWindows windows;
    private final PlacePath path;

    ClassRows(Schools schools, Pupils pupils, SignInWindows windows, PlacePath path) {
        this.schools = schools;
        this.pupils = pupils;
        this.windows = windows;
        this.path = path;
    }

    Mono<List<ClassRow>> of(List<SchoolClass> page) {
        return Mono.zip(
                        path.naming(page.stream().map(SchoolClass::line).toList()),
                        schoolNames(page),
                        windows.of(page.stream().map(SchoolClass::id).toList()))
                .map(all -> new Around(all.getT1(), all.getT2(), all.getT3()))
                .flatMapMany(around -> rows(page, around))
                .collectList();
    }

    Mono<ClassRow> of(SchoolClass schoolClass) {
        return of(List.of(schoolClass)).flatMapIterable(rows -> rows).single();
    }

    private Mono<Map<String, Text>> schoolNames(List<SchoolClass> page) {
        Set<String> ids = page.stream().map(SchoolClass::schoolId).collect(Collectors.toSet());
        return schools.withIds(ids).collectMap(School::id, School::names);
    }

    private Flux<ClassRow> rows(List<SchoolClass> page, Around around) {
        return Flux.fromIterable(page).flatMapSequential(schoolClass -> row(schoolClass, around), 8);
    }

    private Mono<ClassRow> row(SchoolClass schoolClass, Around around) {
        return pupils.countOfClass(schoolClass.id()).map(count -> around.row(schoolClass, count));
    }

    private record Around(Named places, Map<String, Text> schools, Map<String, Window> windows) {

        ClassRow row(SchoolClass schoolClass, long pupils) {
            String school = schoolClass.schoolId();
            return ClassRow.of(
                    schoolClass,
                    schools.getOrDefault(school, new Text(school, school)),
                    places.along(schoolClass.line()),
                    pupils,
                    windows.getOrDefault(schoolClass.id(), SHUT));
        }
    }
}
