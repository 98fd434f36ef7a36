package org.shoulashou.letters.review;

import static org.shoulashou.accounts.Permission.LETTERS_REVIEW;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.letters.Deed;
import org.shoulashou.letters.Hand;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.LetterPicture;
import org.shoulashou.letters.LetterProblems;
import org.shoulashou.letters.LetterState;
import org.shoulashou.letters.Letters;
import org.shoulashou.letters.ReturnReason;
import org.shoulashou.letters.changes.MayTravel;
import org.shoulashou.letters.clocks.SchoolDays;
import org.shoulashou.letters.history.Histories;
import org.shoulashou.letters.history.HistoryEntry;
import org.shoulashou.letters.review.ReviewNames.Known;
import org.shoulashou.platform.pictures.PictureAnswer;
import org.shoulashou.platform.pictures.Pictures;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.platform.text.Text;
import org.springframework.dao.OptimisticLockingFailureException;
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

/** What was before: a letter's history, its author's earlier letters, its pictures. */
@RestController
@RequestMapping("/api/letters/{id}")
class PastController {

    private final ReachLetter reach;
    private final Letters letters;
    private final Histories histories;
    private final ReviewNames names;
    private final Pictures pictures;
    private final SchoolDays days;
    private final ShowReviewLetter show;
    private final MayTravel travel;
    private final Clock clock;

    PastController(
            ReachLetter reach,
            Letters letters,
            Histories histories,
            ReviewNames names,
            Pictures pictures,
            SchoolDays days,
            ShowReviewLetter show,
            MayTravel travel,
            Clock clock) {
        this.reach = reach;
        this.letters = letters;
        this.histories = histories;
        this.names = names;
        this.pictures = pictures;
        this.days = days;
        this.show = show;
        this.travel = travel;
        this.clock = clock;
    }

    /** @param name of staff only */
    record HistoryRow(
            Instant at,
            @Nullable String name,
            @Nullable Text role,
            Deed deed,
            Text act,
            @Nullable Text reason) {

        static HistoryRow of(HistoryEntry entry) {
            ReturnReason reason = entry.reason();
            return new HistoryRow(
                    entry.at(),
                    entry.name(),
                    entry.role(),
                    entry.deed(),
                    entry.deed().text(),
                    reason == null ? null : reason.text());
        }
    }

    record EarlierLetter(String id, @Nullable Text round, LetterState state, Text stateText, Instant at) {}

    @GetMapping("/history")
    @Needs(value = LETTERS_REVIEW, on = "letter", in = "id")
    Flux<HistoryRow> history(@PathVariable String id, Caller caller) {
        return reach.found(id)
                .flatMapMany(letter -> histories.of(id).filter(entry -> isFor(caller, letter, entry)))
                .map(HistoryRow::of);
    }

    /** That the leads had it is known to the leads, and what went back to the child to its own school (R11, R22). */
    private static boolean isFor(Caller caller, Letter letter, HistoryEntry entry) {
        boolean leads = entry.deed().isForLeads() || entry.reason() == ReturnReason.LEADS_ASK;
        if (leads) return ReachLetter.isLead(letter, caller);
        return !entry.deed().isForTheOwnSchool() || ReachLetter.isOfOwnSchool(letter, caller);
    }

    /** Of the same author to the same friend; each is opened, and that written down, by itself. */
    @GetMapping("/earlier")
    @Needs(value = LETTERS_REVIEW, on = "letter", in = "id")
    Mono<List<EarlierLetter>> earlier(@PathVariable String id, Caller caller) {
        return reach.readable(id, caller)
                .flatMap(letter -> earlier(letter).collectList())
                .zipWhen(names::of)
                .map(both -> rows(both.getT1(), both.getT2(), caller));
    }

    private Flux<Letter> earlier(Letter letter) {
        return letters.ofPairing(letter.between().pairing())
                .filter(other -> !other.id().equals(letter.id()))
                .filter(other -> author(other).equals(author(letter)))
                .filter(other -> other.review().released() != null)
                .sort(Comparator.comparing(other -> other.times().savedAt()));
    }

    /** The child alone: it may have gone to another class since. */
    private static String author(Letter letter) {
        return letter.between().author().pupil();
    }

    private static List<EarlierLetter> rows(List<Letter> earlier, Known known, Caller caller) {
        return earlier.stream().map(letter -> row(letter, known, caller)).toList();
    }

    private static EarlierLetter row(Letter letter, Known known, Caller caller) {
        LetterState state = ShowReviewLetter.stateFor(letter, caller);
        return new EarlierLetter(
                letter.id(),
                known.round(letter),
                state,
                state.text(),
                letter.times().savedAt());
    }

    @GetMapping(path = "/pictures/{picture}", produces = MediaType.IMAGE_JPEG_VALUE)
    @Needs(value = LETTERS_REVIEW, on = "letter", in = "id")
    Mono<ResponseEntity<byte[]>> picture(
            @PathVariable String id,
            @PathVariable String picture,
            @RequestParam(defaultValue = "false") boolean small,
            Caller caller) {
        return takenOut(id, picture, caller)
                .switchIfEmpty(Mono.defer(() -> within(id, picture, caller)))
                .flatMap(letter -> histories.thenShow(letter, Deed.PICTURE_OPENED, caller, opened(picture, small)))
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal))
                .map(PictureAnswer::of);
    }

    private Mono<Letter> within(String id, String picture, Caller caller) {
        return reach.readable(id, caller)
                .filter(letter -> letter.state().isReadable())
                .filter(letter -> letter.content().pictureIds().contains(picture));
    }

    /** A page that was taken out when somebody had read it stays as evidence. */
    private Mono<Letter> takenOut(String id, String picture, Caller lead) {
        return reach.keptOf(id, lead)
                .filterWhen(letter -> pictures.those(LetterPicture.takenOutOf(id), List.of(picture))
                        .hasElements());
    }

    private Mono<byte[]> opened(String picture, boolean small) {
        return Mono.defer(() -> small ? pictures.thumbnail(picture) : pictures.picture(picture));
    }

    /** A teacher of the child's own side asks that a return is looked at again; somebody else decides. */
    @PostMapping("/look-again")
    @Needs(value = LETTERS_REVIEW, on = "letter", in = "id")
    Mono<ReviewLetter> lookAgain(@PathVariable String id, Caller caller) {
        return reach.found(id)
                .filter(Letter::mayBeLookedAtAgain)
                .switchIfEmpty(Mono.error(LetterProblems.ASKED_AGAIN_ALREADY::refusal))
                .delayUntil(travel::requireToBegin)
                .map(letter -> letter.lookedAtAgain(Hand.of(caller, clock.instant()), days.deadline(clock.instant())))
                .flatMap(letters::save)
                .onErrorMap(OptimisticLockingFailureException.class, stale -> PlatformProblems.STALE.refusal())
                .flatMap(saved -> letters.find(saved.id()))
                .flatMap(letter -> show.closed(letter, caller));
    }
}
