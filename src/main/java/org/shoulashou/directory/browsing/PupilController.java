package org.shoulashou.directory.browsing;

import static org.shoulashou.accounts.Permission.PUPILS_READ;

import jakarta.validation.Valid;
import org.shoulashou.accounts.Needs;
import org.shoulashou.directory.Pupils;
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

    @GetMapping("/classes/{id}/pupils")
    @Needs(value = PUPILS_READ, on = "class", in = "id")
    Mono<Page<PupilRow>> ofClass(@PathVariable String id, @Valid PageRequest asked) {
        return lists.ofClass(id, asked);
    }

    @GetMapping("/classes/{id}/pupils/export")
    @Needs(value = PUPILS_READ, on = "class", in = "id")
    Mono<ResponseEntity<Flux<DataBuffer>>> export(
            @PathVariable String id, @Valid PageRequest asked, ServerHttpRequest request) {
        return sheets.attachment(DirectorySheets.PUPILS, pupils.countOfClass(id), lists.allOfClass(id, asked), request);
    }
}
