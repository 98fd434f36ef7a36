package org.shoulashou.letters.paper;

import static org.shoulashou.accounts.Permission.LETTERS_REVIEW;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
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

/** Large photographs of a pile of letters, in pieces, so that a line that broke goes on where it was. */
@RestController
@RequestMapping("/api/letters/pile/uploads")
class PileUploadController {

    private final PileUploads uploads;

    PileUploadController(PileUploads uploads) {
        this.uploads = uploads;
    }

    /** The same photograph again goes on where it was. */
    @PostMapping
    @Needs(value = LETTERS_REVIEW, on = "class", in = "schoolClass")
    Mono<Begun> begin(@RequestParam String schoolClass, @Valid @RequestBody Whole whole, Caller teacher) {
        return uploads.begin(schoolClass, whole, teacher);
    }

    /**
     * The bare piece is the body. With the last one the page is filed.
     *
     * @param pupil whose page it is, where somebody says so because the code cannot be read
     */
    @PutMapping("/{upload}/pieces")
    @Needs(value = LETTERS_REVIEW, on = "class", in = "schoolClass")
    Mono<PileUploads.PagePieceTaken> piece(
            @PathVariable String upload,
            @RequestParam String schoolClass,
            @RequestParam @Size(max = 200) String file,
            @RequestParam(required = false) @Nullable String pupil,
            @RequestParam int number,
            @RequestBody Flux<DataBuffer> body,
            Caller teacher) {
        PileUploads.Piece piece = new PileUploads.Piece(schoolClass, file, pupil, upload, number);
        return uploads.take(piece, body, teacher);
    }
}
