package org.shoulashou.directory.browsing;

import static org.shoulashou.accounts.Permission.PUPILS_READ;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Needs;
import org.shoulashou.directory.PupilState;
import org.shoulashou.directory.Pupils;
import org.shoulashou.directory.Pupils.InSchool;
import org.shoulashou.platform.sheets.Sheets;
import org.shoulashou.platform.web.Page;
import org.shoulashou.platform.web.PageRequest;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who is on the roll, for the children's own school only. */
@RestController
@RequestMapping("/api")
class PupilController {

    private final PupilLists lists;
    private final Pupils pupils;
    private final Sheets sheets;

    PupilController(PupilLists lists, Pupils pupils, Sheets sheets) {
        this.lists = lists;
        this.pupils = pupils;
        this.sheets = sheets;
    }

    /** What narrows the list of a school; without a state those who are enrolled. */
    record Narrowed(
            @Size(max = 64) @Nullable String classId,
            @Min(1) @Max(12) @Nullable Integer grade,
            @Nullable PupilState state) {

        InSchool in(String schoolId) {
            return new InSchool(schoolId, state == null ? PupilState.ENROLLED : state, classId, grade);
        }
    }

    @GetMapping("/classes/{id}/pupils")
    @Needs(value = PUPILS_READ, on = "class", in = "id")
    Mono<Page<PupilRow>> ofClass(@PathVariable String id, @Valid PageRequest asked) {
        return lists.ofClass(id, asked);
    }

    @GetMapping("/schools/{id}/pupils")
    @Needs(value = PUPILS_READ, on = "school", in = "id")
    Mono<Page<SchoolPupilRow>> ofSchool(@PathVariable String id, @Valid Narrowed narrowed, @Valid PageRequest asked) {
        return lists.ofSchool(narrowed.in(id), asked);
    }

    @GetMapping("/schools/{id}/pupils/export")
    @Needs(value = PUPILS_READ, on = "school", in = "id")
    Mono<ResponseEntity<Flux<DataBuffer>>> exportSchool(
            @PathVariable String id, @Valid Narrowed narrowed, @Valid PageRequest asked, ServerHttpRequest request) {
        InSchool some = narrowed.in(id);
        return sheets.attachment(
                DirectorySheets.PUPILS_OF_SCHOOL, pupils.countOfSchool(some), lists.allOfSchool(some, asked), request);
    }

    @GetMapping("/classes/{id}/pupils/export")
    @Needs(value = PUPILS_READ, on = "class", in = "id")
    Mono<ResponseEntity<Flux<DataBuffer>>> export(
            @PathVariable String id, @Valid PageRequest asked, ServerHttpRequest request) {
        return sheets.attachment(DirectorySheets.PUPILS, pupils.countOfClass(id), lists.allOfClass(id, asked), request);
    }
}
