package org.shoulashou.consent.board;

import static org.shoulashou.accounts.Permission.CONSENTS_CONFIRM;
import static org.shoulashou.accounts.Permission.CONSENTS_RECORD;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.consent.FamilyConsents;
import org.shoulashou.consent.PaperPage;
import org.shoulashou.consent.answering.Photographs;
import org.shoulashou.consent.answering.Photographs.Shown;
import org.shoulashou.consent.answering.RecordPaper;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.Pupils;
import org.shoulashou.platform.pictures.PictureAnswer;
import org.shoulashou.platform.problems.PlatformProblems;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Photographs of a pupil's signed papers: sent page by page, named by a paper, seen by whoever compares it. */
@RestController
@RequestMapping("/api/classes/{id}/pupils/{pupilId}/consents")
class PhotographController {

    private final Pupils pupils;
    private final FamilyConsents consents;
    private final Photographs photographs;
    private final RecordPaper papers;
    private final BoardRows rows;

    PhotographController(
            Pupils pupils, FamilyConsents consents, Photographs photographs, RecordPaper papers, BoardRows rows) {
        this.pupils = pupils;
        this.consents = consents;
        this.photographs = photographs;
        this.papers = papers;
        this.rows = rows;
    }

    record NewPages(
            @NotNull @Size(min = 1, max = 20) List<@NotNull String> pages,
            @NotNull Long version) {}

    /** Kept for a day; a paper that names it within that time keeps it. */
    @PostMapping("/pages")
    @Needs(value = CONSENTS_RECORD, on = "class", in = "id")
    Mono<PaperPage> send(@PathVariable String id, @PathVariable String pupilId, @RequestBody Flux<DataBuffer> body) {
        return inClass(id, pupilId).flatMap(pupil -> photographs.take(pupil.id(), body));
    }

    @GetMapping(path = "/pages/{pageId}", produces = MediaType.IMAGE_JPEG_VALUE)
    @Needs(value = CONSENTS_CONFIRM, on = "class", in = "id")
    Mono<ResponseEntity<byte[]>> page(
            @PathVariable String id, @PathVariable String pupilId, @PathVariable String pageId, Caller caller) {
        return inClass(id, pupilId)
                .flatMap(pupil -> consents.of(pupil.id()))
                .flatMap(consent -> photographs.show(pupilId, consent.pages(), pageId, caller))
                .map(PictureAnswer::of);
    }

    @PutMapping("/paper/pages")
    @Needs(value = CONSENTS_RECORD, on = "class", in = "id")
    Mono<BoardRow> change(
            @PathVariable String id, @PathVariable String pupilId, @Valid @RequestBody NewPages next, Caller caller) {
        Shown shown = new Shown(next.pages(), null);
        return inClass(id, pupilId)
                .zipWhen(pupil -> papers.photographAnew(pupil.id(), shown, next.version(), caller))
                .flatMap(both -> rows.of(both.getT1(), both.getT2(), caller));
    }

    private Mono<Pupil> inClass(String id, String pupilId) {
        return pupils.inClass(id, pupilId).switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal));
    }
}
