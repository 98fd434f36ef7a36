package org.shoulashou.letters.family;

import static org.shoulashou.accounts.Permission.FAMILY_READ;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Scope;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.Pupils;
import org.shoulashou.letters.Content;
import org.shoulashou.letters.Deed;
import org.shoulashou.letters.Hand;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.LetterProblems;
import org.shoulashou.letters.LetterState;
import org.shoulashou.letters.Letters;
import org.shoulashou.letters.Party;
import org.shoulashou.letters.Review;
import org.shoulashou.letters.changes.MayTravel;
import org.shoulashou.letters.clocks.SchoolDays;
import org.shoulashou.letters.family.FamilyLetter.FamilyLetterRow;
import org.shoulashou.letters.family.FamilyLetter.Opening;
import org.shoulashou.letters.history.Histories;
import org.shoulashou.letters.rounds.RoundNow;
import org.shoulashou.letters.text.LetterBodies;
import org.shoulashou.letters.text.OpenedLetter;
import org.shoulashou.platform.crypto.CannotOpen;
import org.shoulashou.platform.pictures.Pictures;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.Programmes;
import org.shoulashou.programme.Round;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What a guardian may see: all that the child handed in, and all that came to the child. Not before the screens have seen
 * it, and not what the leads have: what a child tells there may be about home (R22).
 */
@Component
class FamilyLetters {

    private final Letters letters;
    private final LetterBodies bodies;
    private final Histories histories;
    private final Pupils pupils;
    private final Programmes programmes;
    private final Pictures pictures;
    private final Openings openings;
    private final MayTravel travel;
    private final SchoolDays days;
    private final Clock clock;

    FamilyLetters(
            Letters letters,
            LetterBodies bodies,
            Histories histories,
            Pupils pupils,
            Programmes programmes,
            Pictures pictures,
            Openings openings,
            MayTravel travel,
            SchoolDays days,
            Clock clock) {
        this.letters = letters;
        this.bodies = bodies;
        this.histories = histories;
        this.pupils = pupils;
        this.programmes = programmes;
        this.pictures = pictures;
        this.openings = openings;
        this.travel = travel;
        this.days = days;
        this.clock = clock;
    }

    Flux<FamilyLetterRow> of(String pupil) {
        return letters.writtenBy(pupil)
                .filter(FamilyLetters::isShown)
                .concatWith(letters.arrivedFor(pupil))
                .sort(Comparator.comparing(FamilyLetters::at).reversed())
                .concatMap(letter -> row(letter, pupil));
    }

    /** A draft is the child's alone, for the family as well (R08). */
    static boolean isShown(Letter letter) {
        return letter.state() != LetterState.DRAFT && letter.state() != LetterState.ERASED;
    }

    Mono<Letter> found(String id) {
        return letters.find(id)
                .filter(FamilyLetters::isShown)
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal));
    }

    /** Written down before it is shown, like every adult's opening (R15). */
    Mono<FamilyLetter> open(Letter letter, Caller guardian) {
        String child = child(letter, guardian);
        Mono<List<Opening>> past = Mono.defer(() -> openings.of(letter, child));
        return opened(letter, guardian)
                .zipWith(row(letter, child))
                .zipWith(past)
                .map(all -> view(letter, all.getT1().getT1(), all.getT1().getT2(), all.getT2()));
    }

    /** Empty where nobody can open it any more: the guardian is told so, and may tell the leads all the same. */
    private Mono<Optional<OpenedLetter>> opened(Letter letter, Caller guardian) {
        Mono<OpenedLetter> opening = Mono.defer(() -> bodies.open(letter)).doOnNext(OpenedLetter::body);
        return (shows(letter) ? histories.thenShow(letter, Deed.OPENED, guardian, opening) : opening)
                .map(Optional::of)
                .onErrorReturn(CannotOpen.class, Optional.empty());
    }

    /** As it was handed in: what the child changes after a return is its own until it is handed in again (R08). */
    private static boolean shows(Letter letter) {
        return letter.state() == LetterState.RETURNED
                ? letter.isAsReturned()
                : letter.state().isReadable();
    }

    Mono<byte[]> picture(Letter letter, String id, boolean small, Caller guardian) {
        if (!shows(letter)) return Mono.error(PlatformProblems.NOT_FOUND.refusal());
        if (!letter.content().pictureIds().contains(id)) return Mono.error(LetterProblems.PICTURE_GONE.refusal());
        Mono<byte[]> picture = Mono.defer(() -> small ? pictures.thumbnail(id) : pictures.picture(id));
        return histories
                .thenShow(letter, Deed.PICTURE_OPENED, guardian, picture)
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal));
    }

    /** Once, and decided by somebody else than before. */
    Mono<Letter> lookAgain(Letter letter, Caller guardian) {
        if (!letter.mayBeLookedAtAgain()) throw LetterProblems.ASKED_AGAIN_ALREADY.refusal();
        Hand by = Hand.of(guardian, clock.instant());
        return travel.requireToBegin(letter)
                .then(Mono.defer(() -> letters.save(letter.lookedAtAgain(by, days.deadline(by.at())))))
                .onErrorMap(OptimisticLockingFailureException.class, stale -> PlatformProblems.STALE.refusal())
                .flatMap(saved -> letters.find(saved.id()));
    }

    static String child(Letter letter, Caller guardian) {
        String author = letter.between().author().pupil();
        boolean own = guardian.may(FAMILY_READ, List.of(Scope.pupil(author)));
        return own ? author : letter.between().reader().pupil();
    }

    private Mono<FamilyLetterRow> row(Letter letter, String pupil) {
        boolean written = letter.between().author().pupil().equals(pupil);
        Party other = written ? letter.between().reader() : letter.between().author();
        return pupils.find(other.pupil())
                .map(Pupil::penName)
                .defaultIfEmpty("")
                .zipWith(round(letter))
                .map(both -> row(letter, written, both.getT1(), both.getT2()));
    }

    private static FamilyLetterRow row(Letter letter, boolean written, String other, Optional<Text> round) {
        return new FamilyLetterRow(
                letter.id(),
                written,
                other,
                round.orElse(null),
                letter.state().openly(),
                letter.state().openly().text(),
                at(letter));
    }

    private Mono<Optional<Text>> round(Letter letter) {
        return programmes
                .find(letter.between().programme())
                .map(plan -> RoundNow.byId(plan, letter.between().round()).map(Round::theme))
                .defaultIfEmpty(Optional.empty());
    }

    private static Instant at(Letter letter) {
        Instant delivered = letter.times().deliveredAt();
        return delivered != null ? delivered : letter.times().savedAt();
    }

    private static FamilyLetter view(
            Letter letter, Optional<OpenedLetter> opened, FamilyLetterRow row, List<Opening> past) {
        boolean shows = shows(letter) && opened.isPresent();
        Content content = letter.content();
        Optional<Review.Returned> last =
                letter.state() == LetterState.RETURNED ? letter.review().lastReturn() : Optional.empty();
        return new FamilyLetter(
                row.id(),
                row.written(),
                row.otherPenName(),
                row.round(),
                row.state(),
                row.stateText(),
                shows ? opened.get().body() : null,
                shows(letter) && opened.isEmpty(),
                content.paper(),
                content.ink(),
                content.stamp(),
                shows ? content.pictures() : List.of(),
                last.map(returned -> returned.reason().text()).orElse(null),
                last.flatMap(returned -> opened.map(key -> key.noteIfReadable(returned.note())))
                        .orElse(null),
                letter.times().deliveredAt(),
                past,
                row.written() && letter.mayBeLookedAtAgain());
    }
}
