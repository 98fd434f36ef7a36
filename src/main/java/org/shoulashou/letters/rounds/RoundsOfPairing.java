package org.shoulashou.letters.rounds;

import static org.shoulashou.accounts.Permission.CONCERNS_HANDLE;
import static org.shoulashou.accounts.Permission.LETTERS_REVIEW;
import static org.shoulashou.accounts.Permission.PUPILS_READ;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.consent.Consents;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.Pupils;
import org.shoulashou.directory.RealNames;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.LetterState;
import org.shoulashou.letters.Letters;
import org.shoulashou.letters.Party;
import org.shoulashou.letters.rounds.RoundPage.ChildInRound;
import org.shoulashou.letters.rounds.RoundPage.ClassInRound;
import org.shoulashou.matching.ClassPairing;
import org.shoulashou.matching.ClassPairing.Group;
import org.shoulashou.matching.Member;
import org.shoulashou.matching.PairingState;
import org.shoulashou.matching.Pairings;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Programmes;
import org.shoulashou.programme.Round;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who has written in each round of a pair of classes, and who would open an empty envelope. */
@Component
class RoundsOfPairing {

    private final Letters letters;
    private final Pairings pairings;
    private final Pupils pupils;
    private final Consents consents;
    private final RealNames realNames;
    private final Programmes programmes;
    private final Clock clock;

    RoundsOfPairing(
            Letters letters,
            Pairings pairings,
            Pupils pupils,
            Consents consents,
            RealNames realNames,
            Programmes programmes,
            Clock clock) {
        this.letters = letters;
        this.pairings = pairings;
        this.pupils = pupils;
        this.consents = consents;
        this.realNames = realNames;
        this.programmes = programmes;
        this.clock = clock;
    }

    /** The children of each class, those with a friend first; one without is there as soon as it may take part. */
    private record Sides(List<Pupil> inland, List<Pupil> partner) {

        List<Pupil> of(boolean ofInland) {
            return ofInland ? inland : partner;
        }

        Set<String> ids() {
            return Stream.of(inland, partner)
                    .flatMap(List::stream)
                    .map(Pupil::id)
                    .collect(Collectors.toSet());
        }
    }

    Mono<List<RoundPage>> of(ClassPairing classes, Caller caller) {
        return Mono.zip(programmes.find(classes.programme()), sides(classes))
                .flatMap(both -> pages(classes, both.getT1(), both.getT2(), caller));
    }

    private Mono<Sides> sides(ClassPairing classes) {
        return living(classes)
                .flatMap(friends -> Mono.zip(
                        children(classes.inland(), friends), children(classes.partner(), friends), Sides::new));
    }

    private Mono<Set<String>> living(ClassPairing classes) {
        return pairings.ofClassPairings(List.of(classes.id()))
                .filter(pairing -> pairing.state() == PairingState.ACTIVE || pairing.state() == PairingState.PAUSED)
                .flatMapIterable(pair -> List.of(pair.inland(), pair.partner()))
                .map(Member::pupil)
                .collect(Collectors.toSet());
    }

    private Mono<List<Pupil>> children(Group group, Set<String> friends) {
        return pupils.ofClass(group.schoolClass())
                .filter(Pupil::isEnrolled)
                .collectList()
                .zipWhen(all ->
                        consents.mayCorrespond(all.stream().map(Pupil::id).toList()))
                .map(both -> taking(both.getT1(), both.getT2(), friends));
    }

    private static List<Pupil> taking(List<Pupil> all, Set<String> may, Set<String> friends) {
        return all.stream()
                .filter(pupil -> friends.contains(pupil.id()) || may.contains(pupil.id()))
                .sorted(Comparator.comparing(pupil -> !friends.contains(pupil.id())))
                .toList();
    }

    private Mono<List<RoundPage>> pages(ClassPairing classes, Programme programme, Sides sides, Caller caller) {
        List<Round> rounds = RoundNow.ofYear(programme, classes.year());
        LocalDate today = LocalDate.ofInstant(clock.instant(), Downloads.BEIJING);
        Round now = RoundNow.of(programme, classes.year(), today).orElse(null);
        return written(classes, rounds)
                .map(written -> rounds.stream()
                        .map(round -> page(round, now, sides, written, caller))
                        .toList());
    }

    private Mono<List<Letter>> written(ClassPairing classes, List<Round> rounds) {
        return Flux.fromIterable(rounds)
                .concatMap(round -> letters.ofRound(classes.id(), round.id()))
                .collectList();
    }

    private RoundPage page(Round round, @Nullable Round now, Sides children, List<Letter> all, Caller caller) {
        List<Letter> written = all.stream()
                .filter(letter -> round.id().equals(letter.between().round()))
                .toList();
        Hope hope = new Hope(round, LocalDate.ofInstant(clock.instant(), Downloads.BEIJING), children.ids());
        List<ClassInRound> sides = Stream.of(true, false)
                .map(inland -> ClassInRound.of(inland, rows(children.of(inland), written, caller), written, hope))
                .toList();
        boolean on = round.equals(now);
        boolean later = now != null && round.opens().isAfter(now.opens());
        return new RoundPage(round.id(), round.theme(), round.due(), round.opens(), on, later, sides);
    }

    private List<ChildInRound> rows(List<Pupil> children, List<Letter> written, Caller caller) {
        return children.stream().map(pupil -> child(pupil, written, caller)).toList();
    }

    private ChildInRound child(Pupil pupil, List<Letter> written, Caller caller) {
        Letter coming = RoundLetters.comingTo(pupil.id(), written);
        LetterState writes = RoundLetters.writtenBy(pupil.id(), written);
        boolean named = caller.may(PUPILS_READ, pupil.scopes());
        return new ChildInRound(
                pupil.id(),
                pupil.penName(),
                named ? realNames.of(pupil) : null,
                seen(writes, Party.of(pupil), caller),
                coming == null ? null : seen(coming.state(), coming.between().author(), caller));
    }
    /** How a letter stands, as far as it is this adult's business. */
    private static @Nullable LetterState seen(@Nullable LetterState state, Party author, Caller caller) {
        if (state == null || caller.may(CONCERNS_HANDLE, author.scopes())) return state;
        return caller.may(LETTERS_REVIEW, author.scopes()) ? state.openly() : fromAfar(state);
    }

    /** Of the other school's children: that a letter is with their school, and no more until it has left that. */
    private static @Nullable LetterState fromAfar(LetterState state) {
        return switch (state) {
            case DRAFT, ERASED -> null;
            case SUBMITTED, IN_REVIEW, SECOND_READER, RETURNED, HELD -> LetterState.SUBMITTED;
            case RECEIVING, SCHEDULED, DELIVERED, READ -> state;
        };
    }
}
