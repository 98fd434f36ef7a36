package org.shoulashou.letters.writing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shoulashou.accounts.Caller;
import org.shoulashou.consent.Consents;
import org.shoulashou.letters.Between;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.LetterProblems;
import org.shoulashou.letters.Letters;
import org.shoulashou.letters.rounds.RoundNow;
import org.shoulashou.letters.text.FreshLetters;
import org.shoulashou.matching.Pairing;
import org.shoulashou.matching.PairingState;
import org.shoulashou.matching.Pairings;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.programme.Programmes;
import org.shoulashou.programme.Round;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Begins a letter, or gives the one that was begun for the same occasion on another device. */
@Component
class BeginLetter {

    private final Pairings pairings;
    private final Programmes programmes;
    private final Consents consents;
    private final Letters letters;
    private final FreshLetters fresh;
    private final Clock clock;

    BeginLetter(
            Pairings pairings,
            Programmes programmes,
            Consents consents,
            Letters letters,
            FreshLetters fresh,
            Clock clock) {
        this.pairings = pairings;
        this.programmes = programmes;
        this.consents = consents;
        this.letters = letters;
        this.fresh = fresh;
        this.clock = clock;
    }

    Mono<Letter> begin(String pairingId, boolean free, Caller pupil) {
        return own(pairingId, pupil.accountId())
                .delayUntil(pairing -> consents.requireToCorrespond(pupil.accountId()))
                .flatMap(pairing -> free ? freeLetter(pairing, pupil) : roundLetter(pairing, pupil))
                .flatMap(this::inItsSlot);
    }

    /** What is not one's own is not there. */
    private Mono<Pairing> own(String pairingId, String pupil) {
        return pairings.find(pairingId)
                .filter(pairing -> pairing.inland().pupil().equals(pupil)
                        || pairing.partner().pupil().equals(pupil))
                .filter(pairing -> !pairing.isOpen())
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal))
                .map(BeginLetter::living);
    }

    private static Pairing living(Pairing pairing) {
        if (pairing.state() != PairingState.ACTIVE) throw LetterProblems.NO_FRIEND.refusal();
        return pairing;
    }

    private Mono<Between> roundLetter(Pairing pairing, Caller pupil) {
        return round(pairing)
                .map(round -> Between.of(pairing, pupil.accountId(), round.id(), 1))
                .switchIfEmpty(Mono.error(LetterProblems.NO_ROUND::refusal));
    }

    private Mono<Round> round(Pairing pairing) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Downloads.BEIJING);
        return programmes
                .find(pairing.programme())
                .flatMap(programme -> Mono.justOrEmpty(RoundNow.of(programme, pairing.year(), today)));
    }

    /** A free one comes after the letter of the round, and the next one when this is on its way. */
    private Mono<Between> freeLetter(Pairing pairing, Caller pupil) {
        return letters.ofPairing(pairing.id(), pupil.accountId())
                .collectList()
                .zipWith(round(pairing).map(Optional::of).defaultIfEmpty(Optional.empty()))
                .map(both -> free(pairing, pupil.accountId(), both.getT1(), both.getT2()));
    }

    private static Between free(Pairing pairing, String pupil, List<Letter> own, Optional<Round> round) {
        if (!FreeLetters.mayBegin(own, round.map(Round::id))) throw LetterProblems.FREE_LETTER_LATER.refusal();
        return Between.of(pairing, pupil, null, FreeLetters.number(own));
    }

    private Mono<Letter> inItsSlot(Between between) {
        return letters.inSlot(between.slot()).switchIfEmpty(Mono.defer(() -> fresh(between)));
    }

    private Mono<Letter> fresh(Between between) {
        return fresh.of(between)
                .flatMap(letters::save)
                .onErrorResume(DuplicateKeyException.class, another -> letters.inSlot(between.slot()));
    }
}
