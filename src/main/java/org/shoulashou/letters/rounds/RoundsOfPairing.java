package org.shoulashou.letters.rounds;

import static org.shoulashou.accounts.Permission.CONCERNS_HANDLE;
import static org.shoulashou.accounts.Permission.LETTERS_REVIEW;
import static org.shoulashou.accounts.Permission.PUPILS_READ;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
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
import org.shoulashou.matching.Pairing;
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
    private final RealNames realNames;
    private final Programmes programmes;
    private final Clock clock;

    RoundsOfPairing(
            Letters letters,
            Pairings pairings,
            Pupils pupils,
            RealNames realNames,
            Programmes programmes,
            Clock clock) {
        this.letters = letters;
        this.pairings = pairings;
        this.pupils = pupils;
        this.realNames = realNames;
        this.programmes = programmes;
        this.clock = clock;
    }

    Mono<List<RoundPage>> of(ClassPairing classes, Caller caller) {
        return Mono.zip(programmes.find(classes.programme()), living(classes))
                .flatMap(both -> pages(classes, both.getT1(), both.getT2(), caller));
    }

    private Mono<List<Pairing>> living(ClassPairing classes) {
        return pairings.ofClassPairings(List.of(classes.id()))
                .filter(pairing -> pairing.state() == PairingState.ACTIVE || pairing.state() == PairingState.PAUSED)
                .collectList();
    }

    private Mono<List<RoundPage>> pages(
            ClassPairing classes, Programme programme, List<Pairing> living, Caller caller) {
        Set<String> ids = living.stream()
                .flatMap(pair -> Stream.of(pair.inland().pupil(), pair.partner().pupil()))
                .collect(Collectors.toSet());
        Mono<Map<String, Pupil>> people = pupils.withIds(ids).collectMap(Pupil::id);
        List<Round> rounds = RoundNow.ofYear(programme, classes.year());
        LocalDate today = LocalDate.ofInstant(clock.instant(), Downloads.BEIJING);
        Round now = RoundNow.of(programme, classes.year(), today).orElse(null);
        return people.zipWith(written(classes, rounds))
                .map(both -> rounds.stream()
                        .map(round -> page(round, now, living, both.getT2(), both.getT1(), caller))
                        .toList());
    }

    private Mono<List<Letter>> written(ClassPairing classes, List<Round> rounds) {
        return Flux.fromIterable(rounds)
                .concatMap(round -> letters.ofRound(classes.id(), round.id()))
                .collectList();
    }

    private RoundPage page(
            Round round,
            @Nullable Round now,
            List<Pairing> living,
            List<Letter> all,
            Map<String, Pupil> known,
            Caller caller) {
        List<Letter> written = all.stream()
                .filter(letter -> round.id().equals(letter.between().round()))
                .toList();
        List<ClassInRound> sides = Stream.of(true, false)
                .map(inland -> side(inland, living, written, known, caller))
                .toList();
        boolean on = round.equals(now);
        boolean later = now != null && round.opens().isAfter(now.opens());
        return new RoundPage(round.id(), round.theme(), round.due(), round.opens(), on, later, sides);
    }

    private ClassInRound side(
            boolean inland, List<Pairing> living, List<Letter> written, Map<String, Pupil> known, Caller caller) {
        List<ChildInRound> children = new ArrayList<>();
        for (Pairing pair : living) {
            Party own = Party.of(inland ? pair.inland() : pair.partner());
            Party friend = Party.of(inland ? pair.partner() : pair.inland());
            Pupil pupil = known.get(own.pupil());
            if (pupil != null) {
                LetterState writes = RoundLetters.writtenBy(own.pupil(), written);
                LetterState coming = RoundLetters.comingTo(own.pupil(), written);
                children.add(child(pupil, seen(writes, own, caller), seen(coming, friend, caller), caller));
            }
        }
        return ClassInRound.of(inland, children, written);
    }

    private ChildInRound child(Pupil pupil, @Nullable LetterState own, @Nullable LetterState theirs, Caller caller) {
        boolean named = caller.may(PUPILS_READ, pupil.scopes());
        return new ChildInRound(pupil.id(), pupil.penName(), named ? realNames.of(pupil) : null, own, theirs);
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
