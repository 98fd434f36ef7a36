package org.shoulashou.letters.reading;

import static org.shoulashou.accounts.Permission.DESK_OPEN;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.platform.pictures.PictureAnswer;
import org.shoulashou.platform.text.Text;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Letters that have arrived on a child's desk. */
@RestController
@RequestMapping("/api/desk/received/{id}")
class ReceivedController {

    private final OpenReceived open;
    private final TellNotRight notRight;

    ReceivedController(OpenReceived open, TellNotRight notRight) {
        this.open = open;
        this.notRight = notRight;
    }

    /** @param stop whether the child wants the friendship to rest */
    record FeelsNotRight(@Nullable NotRight why, boolean stop) {}

    record KindWord(Text message) {}

    @PostMapping("/open")
    @Needs(DESK_OPEN)
    Mono<ReceivedLetter> open(@PathVariable String id, Caller pupil) {
        return open.arrived(id, pupil).flatMap(letter -> open.open(letter, pupil));
    }

    @GetMapping(path = "/pictures/{picture}", produces = MediaType.IMAGE_JPEG_VALUE)
    @Needs(DESK_OPEN)
    Mono<ResponseEntity<byte[]>> picture(
            @PathVariable String id,
            @PathVariable String picture,
            @RequestParam(defaultValue = "false") boolean small,
            Caller pupil) {
        return open.arrived(id, pupil)
                .flatMap(letter -> open.picture(letter, picture, small))
                .map(PictureAnswer::of);
    }

    @PostMapping("/not-right")
    @Needs(DESK_OPEN)
    Mono<KindWord> notRight(@PathVariable String id, @Valid @RequestBody FeelsNotRight feeling, Caller pupil) {
        return open.arrived(id, pupil)
                .flatMap(letter -> notRight.tell(letter, feeling.why(), feeling.stop(), pupil))
                .map(KindWord::new);
    }
}
