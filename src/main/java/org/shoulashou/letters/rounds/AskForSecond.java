package org.shoulashou.letters.rounds;

import static org.shoulashou.accounts.Permission.LETTERS_REVIEW;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shoulashou.accounts.Caller;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.Pupils;
import org.shoulashou.letters.Between;
import org.shoulashou.letters.Hand;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.LetterProblems;
import org.shoulashou.letters.Letters;
import org.shoulashou.letters.Party;
import org.shoulashou.letters.changes.MayTravel;
import org.shoulashou.letters.text.FreshLetters;
import org.shoulashou.matching.ClassPairing;
import org.shoulashou.matching.Member;
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
    private final Pupils pupils;
    private final Programmes programmes;
    private final FreshLetters fresh;
    private final MayTravel travel;
    private final Clock clock;

    AskForSecond(
            Letters letters,
            Pairings pairings,
            Pupils pupils,
            Programmes programmes,
            FreshLetters fresh,
            MayTravel travel,
            Clock clock) {
        this.letters = letters;
        this.pairings = pairings;
        this.pupils = pupils;
        this.programmes = programmes;
        this.fresh = fresh;
        this.travel = travel;
        this.clock = clock;
    }

    private record Wish(ClassPairing classes, String author, String reader, Caller teacher) {}

    private record Found(Round round, LocalDate today, List<Pairing> living, List<Letter> written) {

        Hope hope() {
            return new Hope(round, today, members().map(Member::pupil).collect(Collectors.toSet()));
        }

        Stream<Member> members() {
            return living.stream().flatMap(pairing -> Stream.of(pairing.inland(), pairing.partner()));
        }
    }

    Mono<Letter> ask(ClassPairing classes, String author, String reader, Caller teacher) {
        Wish wish = new Wish(classes, author, reader, teacher);
        return round(classes)
                .flatMap(round -> found(classes, round))
                .zipWith(reader(wish))
                .flatMap(both -> Mono.justOrEmpty(between(both.getT1(), both.getT2(), wish)))
                .flatMap(between -> fresh.laid(between, Hand.of(teacher, clock.instant())))
                .delayUntil(travel::requireToBegin)
                .flatMap(letters::save)
                .onErrorMap(DuplicateKeyException.class, twice -> LetterProblems.NO_SECOND_LETTER.refusal())
                .switchIfEmpty(Mono.error(LetterProblems.NO_SECOND_LETTER::refusal));
    }

    private Mono<Round> round(ClassPairing classes) {
        return programmes
                .find(classes.programme())
                .flatMap(plan -> Mono.justOrEmpty(RoundNow.of(plan, classes.year(), today())));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Downloads.BEIJING);
    }

    private Mono<Found> found(ClassPairing classes, Round round) {
        return pairings.ofClassPairings(List.of(classes.id()))
                .filter(pairing -> pairing.state() == PairingState.ACTIVE)
                .collectList()
                .zipWith(letters.ofRound(classes.id(), round.id()).collectList())
                .map(both -> new Found(round, today(), both.getT1(), both.getT2()));
    }

    /** Any child of the two classes: those whose friend is gone, or who never had one, need it most. */
    private Mono<Party> reader(Wish wish) {
        return pupils.find(wish.reader())
                .filter(Pupil::isEnrolled)
                .map(Party::of)
                .filter(party -> isOf(wish.classes(), party));
    }

    private static boolean isOf(ClassPairing classes, Party party) {
        return Stream.of(classes.inland(), classes.partner())
                .anyMatch(group -> group.schoolClass().equals(party.schoolClass()));
    }

    /** The author is a child of the asking teacher; the reader goes to the other class and has nothing to come. */
    private static Optional<Between> between(Found found, Party to, Wish wish) {
        return author(found, wish)
                .filter(from -> wish.teacher().may(LETTERS_REVIEW, from.scopes()))
                .filter(from -> RoundLetters.mayWriteSecond(wish.author(), found.written()))
                .filter(from -> RoundLetters.isEmptyHanded(wish.reader(), found.written(), found.hope()))
                .filter(from -> !from.schoolClass().equals(to.schoolClass()))
                .map(from ->
                        Between.second(wish.classes(), from, to, found.round().id()));
    }

    private static Optional<Party> author(Found found, Wish wish) {
        return found.members()
                .filter(member -> member.pupil().equals(wish.author()))
                .map(Party::of)
                .findFirst();
    }
}
