package org.shoulashou.letters.family;

import static org.shoulashou.accounts.Permission.FAMILY_CONCERN;
import static org.shoulashou.accounts.Permission.FAMILY_READ;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.letters.family.FamilyLetter.FamilyLetterRow;
import org.shoulashou.letters.family.TellAsGuardian.Said;
import org.shoulashou.platform.pictures.PictureAnswer;
import org.shoulashou.safeguarding.Matter;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The letters of a guardian's child. */
@RestController
@RequestMapping("/api/family")
class FamilyLetterController {

    private final FamilyLetters letters;
    private final TellAsGuardian tell;

    FamilyLetterController(FamilyLetters letters, TellAsGuardian tell) {
        this.letters = letters;
        this.tell = tell;
    }

    /** @param once a fresh word of the page: the same form sent twice is one concern */
    record FamilyLetterConcern(
            @NotBlank @Size(max = 60) String once,
            @NotNull Matter matter,
            @NotBlank @Size(max = 2000) String text) {}

    record FamilyLetterReceived(boolean received) {}

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

    @PostMapping("/letters/{id}/concerns")
    @Needs(value = FAMILY_CONCERN, on = "family-letter", in = "id")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<FamilyLetterReceived> tell(
            @PathVariable String id, @Valid @RequestBody FamilyLetterConcern asked, Caller guardian) {
        Said said = new Said(asked.once(), asked.matter(), asked.text());
        return letters.found(id)
                .flatMap(letter -> tell.tell(letter, said, guardian))
                .map(told -> new FamilyLetterReceived(true));
    }
}
