package org.shoulashou.directory.browsing;

import java.util.List;
import org.shoulashou.directory.Classes;
import org.shoulashou.directory.School;
import org.shoulashou.directory.browsing.PlacePath.Named;
import org.shoulashou.platform.text.Text;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Turns schools into rows. */
@Component
class SchoolRows {

    private final Classes classes;
    private final PlacePath path;

    SchoolRows(Classes classes, PlacePath path) {
        this.classes = classes;
        this.path = path;
    }

    Mono<List<SchoolRow>> of(List<School> page) {
        return path.naming(page.stream().map(School::line).toList())
                .flatMapMany(named -> rows(page, named))
                .collectList();
    }

    Mono<SchoolRow> of(School school) {
        return of(List.of(school)).flatMapIterable(rows -> rows).single();
    }

    private Flux<SchoolRow> rows(List<School> page, Named named) {
        return Flux.fromIterable(page).flatMapSequential(school -> row(school, named), 8);
    }

    private Mono<SchoolRow> row(School school, Named named) {
        return classes.countOf(school.id())
                .map(count -> new SchoolRow(
                        school.id(), school.names(), school.placeCode(), named.along(school.line()), count));
    }

    record SchoolRow(String id, Text names, String placeCode, List<Text> placePath, long classes) {}
}
