package org.shoulashou.letters.writing;

import java.time.Clock;
import org.shoulashou.accounts.Caller;
import org.shoulashou.consent.Consents;
import org.shoulashou.consent.What;
import org.shoulashou.directory.Pupils;
import org.shoulashou.letters.Between;
import org.shoulashou.letters.Hand;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.LetterProblems;
import org.shoulashou.letters.Letters;
import org.shoulashou.letters.Party;
import org.shoulashou.letters.changes.MayTravel;
import org.shoulashou.letters.clocks.SchoolDays;
import org.shoulashou.matching.PairingState;
import org.shoulashou.matching.Pairings;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Hands a letter in, and takes it back as long as nobody reads it. Consent is asked for at this moment again (R01). */
@Component
class HandIn {

    private final Letters letters;
    private final SaveLetter saving;
    private final OwnPictures pictures;
    private final Pupils pupils;
    private final Pairings pairings;
    private final Consents consents;
    private final MayTravel travel;
    private final SchoolDays days;
    private final Clock clock;

    HandIn(
            Letters letters,
            SaveLetter saving,
            OwnPictures pictures,
            Pupils pupils,
            Pairings pairings,
            Consents consents,
            MayTravel travel,
            SchoolDays days,
            Clock clock) {
        this.letters = letters;
        this.saving = saving;
        this.pictures = pictures;
        this.pupils = pupils;
        this.pairings = pairings;
        this.consents = consents;
        this.travel = travel;
        this.days = days;
        this.clock = clock;
    }

    Mono<Letter> handIn(Letter letter, long version, Caller pupil) {
        if (isHandedInSince(letter, version)) return Mono.just(letter);
        OwnAct.guard(OwnAct.HAND_IN, SaveLetter.sameAs(letter, version), clock.instant());
        if (letter.content().isEmpty()) throw LetterProblems.EMPTY.refusal();
        return permitted(letter)
                .then(Mono.defer(() -> whereItsAuthorGoes(letter)))
                .zipWith(letters.isFirst(letter))
                .map(both -> both.getT1().handedIn(both.getT2(), days.deadline(clock.instant()), hand(pupil)))
                .flatMap(saving::store)
                .delayUntil(pictures::removeDropped)
                .flatMap(saved -> letters.find(saved.id()));
    }

    /** The answer was lost on the way, and the child taps again: it is done, and done once. */
    private static boolean isHandedInSince(Letter letter, long version) {
        return letter.state().isSending() && !letter.isFrozen() && version < letter.revision();
    }

    /** As long as nobody reads it, whatever the screens and the clock did meanwhile. */
    Mono<Letter> takeBack(Letter letter, Caller pupil) {
        return letters.change(letter.id(), now -> takenBack(now, pupil));
    }

    private Letter takenBack(Letter now, Caller pupil) {
        return OwnAct.guard(OwnAct.TAKE_BACK, now, clock.instant()).takenBack(hand(pupil));
    }

    /** Where nothing stands in its way that is all; otherwise what stands there is told by its own name. */
    private Mono<Void> permitted(Letter letter) {
        return travel.standing(letter)
                .filter(how -> how != MayTravel.Standing.FREE)
                .flatMap(how -> refused(letter));
    }

    private Mono<Void> refused(Letter letter) {
        Between between = letter.between();
        return friendsAre(between)
                .then(consents.requireToCorrespond(between.author().pupil()))
                .then(Mono.defer(() -> picturesPermitted(letter)))
                .then(Mono.defer(() -> travel.requireToBegin(letter)));
    }

    /** A second letter is of no friendship; whether it may travel says the rest. */
    private Mono<Void> friendsAre(Between between) {
        if (between.isSecond()) return Mono.empty();
        return pairings.find(between.pairing())
                .filter(pairing -> pairing.state() == PairingState.ACTIVE)
                .switchIfEmpty(Mono.error(LetterProblems.NO_FRIEND::refusal))
                .then();
    }

    private Mono<Void> picturesPermitted(Letter letter) {
        return letter.content().pictures().isEmpty()
                ? Mono.empty()
                : consents.require(letter.between().author().pupil(), What.SCANS);
    }

    /** The adults of the class in which the child is today read it. */
    private Mono<Letter> whereItsAuthorGoes(Letter letter) {
        return pupils.find(letter.between().author().pupil())
                .map(Party::of)
                .map(letter::of)
                .defaultIfEmpty(letter);
    }

    private Hand hand(Caller pupil) {
        return Hand.of(pupil, clock.instant());
    }
}
