package org.shoulashou.consent.board;

import static org.shoulashou.accounts.Permission.CONSENTS_RECORD;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Needs;
import org.shoulashou.consent.PaperPage;
import org.shoulashou.consent.answering.PaperCodes;
import org.shoulashou.consent.answering.Photographs;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.Pupils;
import org.shoulashou.platform.pictures.Developed;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The signed papers of a class, photographed one after the other: each finds its pupil by the code printed on it. */
@RestController
@RequestMapping("/api/classes/{id}/consents/pages")
class PileController {

    private final Pupils pupils;
    private final PaperCodes codes;
    private final Photographs photographs;

    PileController(Pupils pupils, PaperCodes codes, Photographs photographs) {
        this.pupils = pupils;
        this.codes = codes;
        this.photographs = photographs;
    }

    /**
     * Where a photograph belongs. Without a pupil nothing of it was kept, and it is sent again for one chosen by hand.
     *
     * @param codeSeen there was a code, though of nobody in this class
     */
    record Filed(
            @Nullable String pupilId,
            @Nullable String code,
            @Nullable PaperPage page,
            boolean codeSeen) {}

    private record Known(Pupil pupil, String code) {}

    @PostMapping
    @Needs(value = CONSENTS_RECORD, on = "class", in = "id")
    Mono<Filed> file(@PathVariable String id, @RequestBody Flux<DataBuffer> body) {
        return photographs.develop(body).flatMap(picture -> file(id, picture));
    }

    private Mono<Filed> file(String classId, Developed picture) {
        return pupils.ofClass(classId)
                .concatMapIterable(pupil -> known(pupil, picture.codes()))
                .next()
                .flatMap(known -> file(known, picture))
                .defaultIfEmpty(new Filed(null, null, null, !picture.codes().isEmpty()));
    }

    private List<Known> known(Pupil pupil, List<String> read) {
        return codes.among(read, pupil.id()).stream()
                .map(code -> new Known(pupil, code))
                .toList();
    }

    private Mono<Filed> file(Known known, Developed picture) {
        String pupilId = known.pupil().id();
        return photographs.take(pupilId, picture).map(page -> new Filed(pupilId, known.code(), page, true));
    }
}
