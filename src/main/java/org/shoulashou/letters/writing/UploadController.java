package org.shoulashou.letters.writing;

import static org.shoulashou.accounts.Permission.DESK_OPEN;

import jakarta.validation.Valid;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.letters.LetterPicture;
import org.shoulashou.platform.pictures.uploads.PictureUploads.Begun;
import org.shoulashou.platform.pictures.uploads.PictureUploads.Whole;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Large pictures of a child's letter, in pieces, so that a line that broke goes on where it was. */
@RestController
@RequestMapping("/api/desk/letters/{id}/pictures/uploads")
class UploadController {

    private final ShowOwnLetter show;
    private final OwnUploads uploads;

    UploadController(ShowOwnLetter show, OwnUploads uploads) {
        this.show = show;
        this.uploads = uploads;
    }

    /** The same picture again goes on where it was. */
    @PostMapping
    @Needs(DESK_OPEN)
    Mono<Begun> begin(@PathVariable String id, @Valid @RequestBody Whole whole, Caller pupil) {
        return show.own(id, pupil).flatMap(letter -> uploads.begin(letter, whole));
    }

    /** The bare piece is the body. Whoever does not know whether the last one arrived sends it again. */
    @PutMapping("/{upload}/pieces")
    @Needs(DESK_OPEN)
    Mono<OwnUploads.PieceTaken> piece(
            @PathVariable String id,
            @PathVariable String upload,
            @RequestParam LetterPicture.Kind kind,
            @RequestParam int number,
            @RequestBody Flux<DataBuffer> body,
            Caller pupil) {
        OwnUploads.Piece piece = new OwnUploads.Piece(kind, upload, number);
        return show.own(id, pupil).flatMap(letter -> uploads.take(letter, piece, body));
    }
}
