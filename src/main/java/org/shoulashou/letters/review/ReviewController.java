package org.shoulashou.letters.review;

import static org.shoulashou.accounts.Permission.LETTERS_REVIEW;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.ReturnReason;
import org.shoulashou.platform.web.PageRequest;
import org.shoulashou.safeguarding.Matter;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Reading letters before they travel. Whoever is not of one of the two schools finds none of them. */
@RestController
@RequestMapping("/api/letters")
class ReviewController {

    private final ShowQueue queue;
    private final ReachLetter reach;
    private final ShowReviewLetter show;
    private final DecideLetter decide;

    ReviewController(ShowQueue queue, ReachLetter reach, ShowReviewLetter show, DecideLetter decide) {
        this.queue = queue;
        this.reach = reach;
        this.show = show;
        this.decide = decide;
    }

    record SeenLetter(@NotNull Long version) {}

    record Returning(
            @NotNull Long version,
            @NotNull ReturnReason reason,
            @NotNull @Size(max = 400) String note) {}

    record SendingBack(
            @NotNull Long version, @NotNull @Size(max = 400) String note) {}

    /** @param why what the leads should look at */
    record Holding(@NotNull Long version, @NotNull Matter why) {}

    @GetMapping("/queue")
    @Needs(LETTERS_REVIEW)
    Mono<Queue> queue(@RequestParam(defaultValue = "ALL") Queue.Side side, @Valid PageRequest asked, Caller caller) {
        return queue.of(side, asked, caller);
    }

    @GetMapping("/{id}")
    @Needs(value = LETTERS_REVIEW, on = "letter", in = "id")
    Mono<ReviewLetter> letter(@PathVariable String id, Caller caller) {
        return reach.readable(id, caller).flatMap(letter -> shown(letter, caller));
    }

    @PostMapping("/{id}/claim")
    @Needs(value = LETTERS_REVIEW, on = "letter", in = "id")
    Mono<ReviewLetter> claim(@PathVariable String id, Caller caller) {
        return reach.readable(id, caller)
                .flatMap(letter -> decide.claim(letter, caller))
                .flatMap(letter -> shown(letter, caller));
    }

    @DeleteMapping("/{id}/claim")
    @Needs(value = LETTERS_REVIEW, on = "letter", in = "id")
    Mono<ReviewLetter> unclaim(@PathVariable String id, Caller caller) {
        return reach.found(id)
                .flatMap(letter -> decide.unclaim(letter, caller))
                .flatMap(letter -> show.closed(letter, caller));
    }

    @PostMapping("/{id}/approve")
    @Needs(value = LETTERS_REVIEW, on = "letter", in = "id")
    Mono<ReviewLetter> approve(@PathVariable String id, @Valid @RequestBody SeenLetter seen, Caller caller) {
        return reach.found(id)
                .flatMap(letter -> decide.approve(letter, seen.version(), caller))
                .flatMap(letter -> show.closed(letter, caller));
    }

    @PostMapping("/{id}/return")
    @Needs(value = LETTERS_REVIEW, on = "letter", in = "id")
    Mono<ReviewLetter> giveBack(@PathVariable String id, @Valid @RequestBody Returning why, Caller caller) {
        return reach.found(id)
                .flatMap(letter -> decide.giveBack(letter, why.version(), why.reason(), why.note(), caller))
                .flatMap(letter -> show.closed(letter, caller));
    }

    /** From now on it is a matter of the two schools' leads alone. */
    @PostMapping("/{id}/hold")
    @Needs(value = LETTERS_REVIEW, on = "letter", in = "id")
    Mono<ReviewLetter> hold(@PathVariable String id, @Valid @RequestBody Holding seen, Caller caller) {
        return reach.found(id)
                .flatMap(letter -> decide.hold(letter, seen.why(), caller))
                .flatMap(letter -> show.closed(letter, caller));
    }

    @PostMapping("/{id}/ask-second")
    @Needs(value = LETTERS_REVIEW, on = "letter", in = "id")
    Mono<ReviewLetter> askSecond(@PathVariable String id, @Valid @RequestBody SeenLetter seen, Caller caller) {
        return reach.found(id)
                .flatMap(letter -> decide.askSecond(letter, seen.version(), caller))
                .flatMap(letter -> show.closed(letter, caller));
    }

    @PostMapping("/{id}/release")
    @Needs(value = LETTERS_REVIEW, on = "letter", in = "id")
    Mono<ReviewLetter> release(@PathVariable String id, @Valid @RequestBody SeenLetter seen, Caller caller) {
        return reach.found(id)
                .flatMap(letter -> decide.release(letter, seen.version(), caller))
                .flatMap(letter -> show.closed(letter, caller));
    }

    @PostMapping("/{id}/send-back")
    @Needs(value = LETTERS_REVIEW, on = "letter", in = "id")
    Mono<ReviewLetter> sendBack(@PathVariable String id, @Valid @RequestBody SendingBack why, Caller caller) {
        return reach.found(id)
                .flatMap(letter -> decide.sendBack(letter, why.version(), why.note(), caller))
                .flatMap(letter -> show.closed(letter, caller));
    }

    /** What the screens have not seen, and what the leads have, is not shown here. */
    private Mono<ReviewLetter> shown(Letter letter, Caller caller) {
        return letter.state().isReadable() ? show.opened(letter, caller) : show.closed(letter, caller);
    }
}
