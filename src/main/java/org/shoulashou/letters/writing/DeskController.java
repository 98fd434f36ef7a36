package org.shoulashou.letters.writing;

import static org.shoulashou.accounts.Permission.DESK_OPEN;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.letters.LetterPicture;
import org.shoulashou.letters.helps.WritingHelps;
import org.shoulashou.platform.pictures.PictureAnswer;
import org.shoulashou.platform.text.Text;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A child's desk: friends to write to, letters to open, letters on their way. */
@RestController
@RequestMapping("/api/desk")
class DeskController {

    private final ShowDesk desk;
    private final ShowOwnLetter show;
    private final BeginLetter begin;
    private final SaveLetter save;
    private final HandIn handIn;
    private final OwnPictures pictures;
    private final FriendAsks asks;
    private final WritingHelps helps;

    DeskController(
            ShowDesk desk,
            ShowOwnLetter show,
            BeginLetter begin,
            SaveLetter save,
            HandIn handIn,
            OwnPictures pictures,
            FriendAsks asks,
            WritingHelps helps) {
        this.desk = desk;
        this.show = show;
        this.begin = begin;
        this.save = save;
        this.handIn = handIn;
        this.pictures = pictures;
        this.asks = asks;
        this.helps = helps;
    }

    record BeginningLetter(@NotBlank String pairingId, boolean free) {}

    record LetterVersion(@NotNull Long version) {}

    record WritingHelp(List<WritingHelps.Theme> themes, List<Text> starters, List<WritingHelps.Words> words) {}

    @GetMapping("/letters")
    @Needs(DESK_OPEN)
    Mono<DeskLetters> letters(Caller pupil) {
        return desk.of(pupil.accountId());
    }

    /** The same occasion again gives the same letter. */
    @PostMapping("/letters")
    @Needs(DESK_OPEN)
    Mono<OwnLetter> begin(@Valid @RequestBody BeginningLetter wish, Caller pupil) {
        return begin.begin(wish.pairingId(), wish.free(), pupil).flatMap(show::of);
    }

    @GetMapping("/letters/{id}")
    @Needs(DESK_OPEN)
    Mono<OwnLetter> letter(@PathVariable String id, Caller pupil) {
        return show.own(id, pupil).flatMap(show::of);
    }

    @PutMapping("/letters/{id}")
    @Needs(DESK_OPEN)
    Mono<OwnLetter> save(@PathVariable String id, @Valid @RequestBody SaveLetter.Writing writing, Caller pupil) {
        return show.own(id, pupil).flatMap(letter -> save.save(letter, writing)).flatMap(show::of);
    }

    /** Of the friend, in the letter to which this one answers. */
    @GetMapping("/letters/{id}/questions")
    @Needs(DESK_OPEN)
    Mono<FriendAsks.FriendAsked> questions(@PathVariable String id, Caller pupil) {
        return show.own(id, pupil).flatMap(asks::of);
    }

    @PostMapping("/letters/{id}/hand-in")
    @Needs(DESK_OPEN)
    Mono<OwnLetter> handIn(@PathVariable String id, @Valid @RequestBody LetterVersion seen, Caller pupil) {
        return show.own(id, pupil)
                .flatMap(letter -> handIn.handIn(letter, seen.version(), pupil))
                .flatMap(show::of);
    }

    @PostMapping("/letters/{id}/take-back")
    @Needs(DESK_OPEN)
    Mono<OwnLetter> takeBack(@PathVariable String id, Caller pupil) {
        return show.own(id, pupil)
                .flatMap(letter -> handIn.takeBack(letter, pupil))
                .flatMap(show::of);
    }

    @DeleteMapping("/letters/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(DESK_OPEN)
    Mono<Void> discard(@PathVariable String id, @RequestParam long version, Caller pupil) {
        return show.own(id, pupil).flatMap(letter -> save.discard(letter, version));
    }

    /** The bare picture is the body: forms put large parts into files that nobody seals. */
    @PostMapping("/letters/{id}/pictures")
    @Needs(DESK_OPEN)
    Mono<LetterPicture> picture(
            @PathVariable String id,
            @RequestParam LetterPicture.Kind kind,
            @RequestBody Flux<DataBuffer> body,
            Caller pupil) {
        return show.own(id, pupil).flatMap(letter -> pictures.take(letter, kind, body));
    }

    @GetMapping(path = "/letters/{id}/pictures/{picture}", produces = MediaType.IMAGE_JPEG_VALUE)
    @Needs(DESK_OPEN)
    Mono<ResponseEntity<byte[]>> picture(
            @PathVariable String id,
            @PathVariable String picture,
            @RequestParam(defaultValue = "false") boolean small,
            Caller pupil) {
        return show.own(id, pupil)
                .flatMap(letter -> pictures.show(letter, picture, small))
                .map(PictureAnswer::of);
    }

    @GetMapping("/writing-help")
    @Needs(DESK_OPEN)
    WritingHelp help() {
        return new WritingHelp(helps.themes(), helps.starters(), helps.words());
    }
}
