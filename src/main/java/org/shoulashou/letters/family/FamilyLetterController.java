package org.shoulashou.letters.family;

import static org.shoulashou.accounts.Permission.FAMILY_READ;

import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.letters.family.FamilyLetter.FamilyLetterRow;
import org.shoulashou.platform.pictures.PictureAnswer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The letters of a guardian's child. */
@RestController
@RequestMapping("/api/family")
class FamilyLetterController {

    private final FamilyLetters letters;

    FamilyLetterController(FamilyLetters letters) {
        this.letters = letters;
    }

    @GetMapping("/pupils/{id}/letters")
    @Needs(value = FAMILY_READ, on = "pupil", in = "id")
    Flux<FamilyLetterRow> list(@PathVariable String id) {
        return letters.of(id);
    }

    @GetMapping("/letters/{id}")
    @Needs(value = FAMILY_READ, on = "family-letter", in = "id")
    Mono<FamilyLetter> letter(@PathVariable String id, Caller guardian) {
        return letters.found(id).flatMap(letter -> letters.open(letter, guardian));
    }

    @GetMapping(path = "/letters/{id}/pictures/{picture}", produces = MediaType.IMAGE_JPEG_VALUE)
    @Needs(value = FAMILY_READ, on = "family-letter", in = "id")
    Mono<ResponseEntity<byte[]>> picture(
            @PathVariable String id,
            @PathVariable String picture,
            @RequestParam(defaultValue = "false") boolean small,
            Caller guardian) {
        return letters.found(id)
                .flatMap(letter -> letters.picture(letter, picture, small, guardian))
                .map(PictureAnswer::of);
    }

    @PostMapping("/letters/{id}/look-again")
    @Needs(value = FAMILY_READ, on = "family-letter", in = "id")
    Mono<FamilyLetter> lookAgain(@PathVariable String id, Caller guardian) {
        return letters.found(id)
                .flatMap(letter -> letters.lookAgain(letter, guardian))
                .flatMap(letter -> letters.open(letter, guardian));
    }
}
