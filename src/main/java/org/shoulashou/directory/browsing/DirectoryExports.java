package org.shoulashou.directory.browsing;

import static org.shoulashou.accounts.Permission.CLASSES_READ;
import static org.shoulashou.accounts.Permission.PLACES_READ;
import static org.shoulashou.accounts.Permission.SCHOOLS_READ;

import jakarta.validation.Valid;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Caller.Reach;
import org.shoulashou.accounts.Needs;
import org.shoulashou.directory.Classes;
import org.shoulashou.directory.Places;
import org.shoulashou.directory.Schools;
import org.shoulashou.directory.browsing.SchoolRows.SchoolRow;
import org.shoulashou.platform.sheets.Sheets;
import org.shoulashou.platform.web.PageRequest;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The lists of places, schools and classes as Excel files: the same filter and the same reach as on the page. */
@RestController
@RequestMapping("/api")
class DirectoryExports {

    /** So many rows look up the names around them together. */
    private static final int TOGETHER = 200;

    private final Sheets sheets;
    private final Places places;
    private final Schools schools;
    private final Classes classes;
    private final PlaceRows placeRows;
    private final SchoolRows schoolRows;
    private final ClassRows classRows;

    DirectoryExports(
            Sheets sheets,
            Places places,
            Schools schools,
            Classes classes,
            PlaceRows placeRows,
            SchoolRows schoolRows,
            ClassRows classRows) {
        this.sheets = sheets;
        this.places = places;
        this.schools = schools;
        this.classes = classes;
        this.placeRows = placeRows;
        this.schoolRows = schoolRows;
        this.classRows = classRows;
    }

    @GetMapping("/places/export")
    @Needs(value = PLACES_READ, on = "place", in = "parent")
    Mono<ResponseEntity<Flux<DataBuffer>>> places(
            Caller caller,
            @RequestParam(required = false) @Nullable String parent,
            @Valid PageRequest asked,
            ServerHttpRequest request) {
        Reach reach = caller.reach(PLACES_READ);
        Flux<PlaceRow> rows = inRows(places.allWithin(reach, parent, asked), placeRows::of);
        return sheets.attachment(DirectorySheets.PLACES, places.count(reach, parent, asked), rows, request);
    }

    @GetMapping("/schools/export")
    @Needs(value = SCHOOLS_READ, on = "place", in = "place")
    Mono<ResponseEntity<Flux<DataBuffer>>> schools(
            Caller caller,
            @RequestParam(required = false) @Nullable String place,
            @Valid PageRequest asked,
            ServerHttpRequest request) {
        Reach reach = caller.reach(SCHOOLS_READ);
        Flux<SchoolRow> rows = inRows(schools.allWithin(reach, place, asked), schoolRows::of);
        return sheets.attachment(DirectorySheets.SCHOOLS, schools.count(reach, place, asked), rows, request);
    }

    @GetMapping("/classes/export")
    @Needs(value = CLASSES_READ, on = "seen-school", in = "school")
    Mono<ResponseEntity<Flux<DataBuffer>>> classes(
            Caller caller,
            @RequestParam(required = false) @Nullable String school,
            @Valid PageRequest asked,
            ServerHttpRequest request) {
        Reach reach = caller.reach(CLASSES_READ);
        Flux<ClassRow> rows = inRows(classes.allWithin(reach, school, asked), classRows::of);
        return sheets.attachment(DirectorySheets.CLASSES, classes.count(reach, school, asked), rows, request);
    }

    private static <T, R> Flux<R> inRows(Flux<T> found, Function<List<T>, Mono<List<R>>> rows) {
        return found.buffer(TOGETHER).concatMap(rows).flatMapIterable(Function.identity());
    }
}
