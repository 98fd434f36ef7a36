package org.shoulashou.letters.rounds;

import static org.shoulashou.accounts.Permission.LETTERS_REVIEW;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shoulashou.accounts.Caller;
import org.shoulashou.letters.Between;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.LetterProblems;
import org.shoulashou.letters.Letters;
import org.shoulashou.letters.Party;
import org.shoulashou.letters.changes.MayTravel;
import org.shoulashou.letters.text.FreshLetters;
import org.shoulashou.matching.ClassPairing;
import org.shoulashou.matching.Pairing;
import org.shoulashou.matching.PairingState;
import org.shoulashou.matching.Pairings;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.programme.Programmes;
import org.shoulashou.programme.Round;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Lays a second sheet on the desk of a child whose letter is away, for a child of the other class to whom nothing comes.
 * It goes the way of every letter: the author may leave it, and both schools read it.
 */
@Component
class AskForSecond {

    private final Letters letters;
    private final Pairings pairings;
    private final Programmes programmes;
    private final FreshLetters fresh;
    private final MayTravel travel;
    private final Clock clock;

    AskForSecond(
            Letters letters,
            Pairings pairings,
            Programmes programmes,
            FreshLetters fresh,
            MayTravel travel,
            Clock clock) {
        this.letters = letters;
        this.pairings = pairings;
        this.programmes = programmes;
        this.fresh = fresh;
        this.travel = travel;
        this.clock = clock;
    }

    private record Found(Round round, List<Pairing> living, List<Letter> written) {}

    private record Wish(String author, String reader, Caller teacher) {}

    Mono<Letter> ask(ClassPairing classes, String author, String reader, Caller teacher) {
        Wish wish = new Wish(author, reader, teacher);
        return round(classes)
                .flatMap(round -> found(classes, round))
                .flatMap(found -> Mono.justOrEmpty(between(found, wish)))
                .flatMap(fresh::of)
                .delayUntil(travel::requireToBegin)
                .flatMap(letters::save)
                .onErrorMap(DuplicateKeyException.class, twice -> LetterProblems.NO_SECOND_LETTER.refusal())
                .switchIfEmpty(Mono.error(LetterProblems.NO_SECOND_LETTER::refusal));
    }

    private Mono<Round> round(ClassPairing classes) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Downloads.BEIJING);
        return programmes
                .find(classes.programme())
                .flatMap(plan -> Mono.justOrEmpty(RoundNow.of(plan, classes.year(), today)));
    }

    private Mono<Found> found(ClassPairing classes, Round round) {
        return pairings.ofClassPairings(List.of(classes.id()))
                .filter(pairing -> pairing.state() == PairingState.ACTIVE)
                .collectList()
                .zipWith(letters.ofRound(classes.id(), round.id()).collectList())
                .map(both -> new Found(round, both.getT1(), both.getT2()));
    }

    /** The author is a child of the asking teacher; the reader goes to the other class and has nothing to come. */
    private static Optional<Between> between(Found found, Wish wish) {
        Optional<Pairing> theirs = of(found, wish.reader());
        Optional<Party> from = of(found, wish.author()).map(pairing -> side(pairing, wish.author()));
        Optional<Party> to = theirs.map(pairing -> side(pairing, wish.reader()));
        boolean may = from.filter(party -> wish.teacher().may(LETTERS_REVIEW, party.scopes()))
                        .isPresent()
                && RoundLetters.mayWriteSecond(wish.author(), found.written())
                && !RoundLetters.isAway(RoundLetters.comingTo(wish.reader(), found.written()));
        if (!may || to.isEmpty() || areOfOneClass(from.get(), to.get())) return Optional.empty();
        return theirs.map(pairing ->
                Between.second(pairing, from.get(), to.get(), found.round().id()));
    }

    private static boolean areOfOneClass(Party one, Party other) {
        return one.schoolClass().equals(other.schoolClass());
    }

    private static Optional<Pairing> of(Found found, String pupil) {
        return found.living().stream()
                .filter(pairing -> pairing.inland().pupil().equals(pupil)
                        || pairing.partner().pupil().equals(pupil))
                .findFirst();
    }

    private static Party side(Pairing pairing, String pupil) {
        return Party.of(pairing.inland().pupil().equals(pupil) ? pairing.inland() : pairing.partner());
    }
}
