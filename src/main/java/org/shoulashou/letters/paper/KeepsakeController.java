package org.shoulashou.letters.paper;

import static org.shoulashou.accounts.Permission.DESK_OPEN;

import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.platform.paper.Papers;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A friendship on paper, for the child to keep. */
@RestController
class KeepsakeController {

    private final Keepsake keepsake;
    private final Papers papers;

    KeepsakeController(Keepsake keepsake, Papers papers) {
        this.keepsake = keepsake;
        this.papers = papers;
    }

    @GetMapping("/api/desk/friends/{pairingId}/keepsake.pdf")
    @Needs(DESK_OPEN)
    Mono<ResponseEntity<Flux<DataBuffer>>> keepsake(@PathVariable String pairingId, Caller pupil) {
        return keepsake.of(pairingId, pupil).map(papers::attachment);
    }
}
