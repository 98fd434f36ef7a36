package org.shoulashou.letters.paper;

import static org.shoulashou.accounts.Permission.LETTERS_REVIEW;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.letters.Letters;
import org.shoulashou.platform.paper.Papers;
import org.shoulashou.platform.problems.PlatformProblems;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Letters that are written by hand: sheets for a class, and photographs of them back. */
@RestController
class SheetController {

    private static final int LARGEST = 15 * 1024 * 1024;

    private final ClassSheets sheets;
    private final FilePage filePage;
    private final TakePageOut takePageOut;
    private final Letters letters;
    private final Papers papers;

    SheetController(ClassSheets sheets, FilePage filePage, TakePageOut takePageOut, Letters letters, Papers papers) {
        this.sheets = sheets;
        this.filePage = filePage;
        this.takePageOut = takePageOut;
        this.letters = letters;
        this.papers = papers;
    }

    @GetMapping("/api/classes/{id}/letter-sheets.pdf")
    @Needs(value = LETTERS_REVIEW, on = "class", in = "id")
    Mono<ResponseEntity<Flux<DataBuffer>>> print(@PathVariable String id) {
        return sheets.printed(id).map(papers::attachment);
    }

    /**
     * The bare photograph is the body; each page is filed by itself.
     *
     * @param pupil whose page it is, where somebody says so because the code cannot be read
     */
    @PostMapping("/api/letters/pile")
    @Needs(value = LETTERS_REVIEW, on = "class", in = "schoolClass")
    Mono<FilePage.FiledLetter> pile(
            @RequestParam String schoolClass,
            @RequestParam @Size(max = 200) String file,
            @RequestParam(required = false) @Nullable String pupil,
            @RequestBody Flux<DataBuffer> photograph,
            Caller teacher) {
        return DataBufferUtils.join(photograph, LARGEST)
                .onErrorMap(DataBufferLimitException.class, large -> PlatformProblems.TOO_LARGE.refusal())
                .map(SheetController::taken)
                .flatMap(bytes -> filePage.file(new FilePage.Arrived(schoolClass, file, bytes, pupil), teacher));
    }

    /** By whoever filed it, as long as nobody else has read it. */
    @DeleteMapping("/api/letters/{id}/pages/{page}")
    @Needs(value = LETTERS_REVIEW, on = "letter", in = "id")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> takeOut(@PathVariable String id, @PathVariable String page, Caller teacher) {
        return letters.find(id)
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal))
                .flatMap(letter -> takePageOut.takeOut(letter, page, teacher));
    }

    private static byte[] taken(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }
}
