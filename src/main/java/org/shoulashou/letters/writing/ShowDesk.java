package org.shoulashou.letters.writing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.Pupils;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.LetterState;
import org.shoulashou.letters.Letters;
import org.shoulashou.letters.Party;
import org.shoulashou.letters.helps.StampsGiven;
import org.shoulashou.letters.helps.WritingHelps;
import org.shoulashou.letters.rounds.RoundNow;
import org.shoulashou.letters.text.LetterBodies;
import org.shoulashou.letters.writing.DeskLetters.DeskPen;
import org.shoulashou.letters.writing.DeskLetters.DeskRound;
import org.shoulashou.letters.writing.DeskLetters.PenFriend;
import org.shoulashou.letters.writing.DeskLetters.ReceivedRow;
import org.shoulashou.letters.writing.DeskLetters.ReturnedNote;
import org.shoulashou.letters.writing.DeskLetters.SentRow;
import org.shoulashou.matching.ClassPairings;
import org.shoulashou.matching.Pairing;
import org.shoulashou.matching.PairingState;
import org.shoulashou.matching.Pairings;
import org.shoulashou.matching.views.ReasonView;
import org.shoulashou.platform.crypto.CannotOpen;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Programmes;
import org.shoulashou.programme.Round;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Gathers what lies on a child's desk. */
@Component
class ShowDesk {

    private final Pairings pairings;
    private final ClassPairings classPairings;
    private final Pupils pupils;
    private final Programmes programmes;
    private final Letters letters;
    private final LetterBodies bodies;
    private final FriendNames names;
    private final WritingHelps helps;
    private final Clock clock;

    ShowDesk(
            Pairings pairings,
            ClassPairings classPairings,
            Pupils pupils,
            Programmes programmes,
            Letters letters,
            LetterBodies bodies,
            FriendNames names,
            WritingHelps helps,
            Clock clock) {
        this.pairings = pairings;
        this.classPairings = classPairings;
        this.pupils = pupils;
        this.programmes = programmes;
        this.letters = letters;
        this.bodies = bodies;
        this.names = names;
        this.helps = helps;
        this.clock = clock;
    }

    private record Found(
            List<Letter> written, List<Letter> received, Map<String, Pupil> people, Map<String, Programme> programmes) {

        String penName(String pupil) {
            Pupil found = people.get(pupil);
            return found == null ? "" : found.penName();
        }

        @Nullable
        Text theme(Letter letter) {
            Programme programme = programmes.get(letter.between().programme());
            return programme == null
                    ? null
                    : RoundNow.byId(programme, letter.between().round())
                            .map(Round::theme)
                            .orElse(null);
        }

        boolean isFarewell(Letter letter) {
            Programme programme = programmes.get(letter.between().programme());
            return programme != null
                    && RoundNow.isFarewell(programme, letter.between().round());
        }
    }

    Mono<DeskLetters> of(String pupil) {
        Mono<List<Pairing>> friends = pairings.seatedOf(List.of(pupil))
                .filter(pairing -> !pairing.isOpen())
                .collectList();
        Mono<List<Letter>> written = letters.writtenBy(pupil)
                .filter(letter -> letter.state() != LetterState.ERASED)
                .collectList();
        return Mono.zip(friends, written, letters.arrivedFor(pupil).collectList())
                .flatMap(all -> desk(pupil, all.getT1(), all.getT2(), all.getT3()));
    }

    private Mono<DeskLetters> desk(String pupil, List<Pairing> friends, List<Letter> written, List<Letter> received) {
        return found(pupil, friends, written, received)
                .flatMap(found ->
                        Mono.zip(pens(pupil, friends, found), sent(found).collectList(), Mono.just(found)))
                .map(all -> new DeskLetters(all.getT1(), received(all.getT3()), all.getT2(), stamps(all.getT3())));
    }

    private List<StampsGiven.StampGiven> stamps(Found found) {
        return StampsGiven.of(helps, found.written(), found.received(), found::isFarewell);
    }

    private Mono<List<DeskPen>> pens(String pupil, List<Pairing> friends, Found found) {
        return Flux.fromIterable(friends)
                .concatMap(pairing -> pen(pairing, pupil, found))
                .collectList();
    }

    private Mono<Found> found(String pupil, List<Pairing> friends, List<Letter> written, List<Letter> received) {
        Set<String> people = new HashSet<>();
        friends.forEach(pairing -> people.add(pairing.friendOf(pupil).pupil()));
        written.forEach(letter -> people.add(letter.between().reader().pupil()));
        received.forEach(letter -> people.add(letter.between().author().pupil()));
        Set<String> plans = Stream.of(
                        friends.stream().map(Pairing::programme),
                        written.stream().map(letter -> letter.between().programme()),
                        received.stream().map(letter -> letter.between().programme()))
                .flatMap(ids -> ids)
                .collect(Collectors.toSet());
        return pupils.withIds(people)
                .collectMap(Pupil::id)
                .zipWith(Flux.fromIterable(plans).concatMap(programmes::find).collectMap(Programme::id))
                .map(both -> new Found(written, received, both.getT1(), both.getT2()));
    }

    private Mono<DeskPen> pen(Pairing pairing, String pupil, Found found) {
        Party friend = Party.of(pairing.friendOf(pupil));
        return classPairings
                .find(pairing.classPairing())
                .map(classes -> FriendNames.group(classes, friend))
                .flatMap(names::town)
                .defaultIfEmpty(List.of())
                .map(town -> pen(pairing, pupil, friend(found.people().get(friend.pupil()), town), found));
    }

    private static PenFriend friend(@Nullable Pupil friend, List<Text> town) {
        return friend == null
                ? new PenFriend("", 0, town, List.of())
                : new PenFriend(friend.penName(), friend.grade(), town, friend.interests());
    }

    private DeskPen pen(Pairing pairing, String pupil, PenFriend friend, Found found) {
        DeskRound round = deskRound(found.programmes().get(pairing.programme()), pairing.year());
        Optional<String> roundId = Optional.ofNullable(round).map(DeskRound::id);
        List<Letter> own = found.written().stream()
                .filter(letter -> letter.between().pairing().equals(pairing.id()))
                .toList();
        Optional<Letter> begun = begun(own, roundId);
        boolean resting = pairing.state() == PairingState.PAUSED;
        return new DeskPen(
                pairing.id(),
                friend,
                ReasonView.of(pairing.reasons()),
                resting,
                round,
                begun.map(Letter::id).orElse(null),
                begun.map(Letter::state).orElse(null),
                !resting && FreeLetters.mayBegin(own, roundId));
    }

    private @Nullable DeskRound deskRound(@Nullable Programme programme, int year) {
        if (programme == null) return null;
        LocalDate today = LocalDate.ofInstant(clock.instant(), Downloads.BEIJING);
        return RoundNow.of(programme, year, today)
                .map(round -> DeskRound.of(programme, round, helps, today))
                .orElse(null);
    }

    /** The letter of this round; when that is away, the free one that was begun. */
    private static Optional<Letter> begun(List<Letter> own, Optional<String> round) {
        Optional<Letter> ofRound = round.flatMap(id -> own.stream()
                .filter(letter -> id.equals(letter.between().round()))
                .findFirst());
        Optional<Letter> free = own.stream().filter(FreeLetters::isOpenFree).findFirst();
        boolean onTheDesk = ofRound.map(letter -> letter.state().isTheChilds()).orElse(false);
        return onTheDesk || free.isEmpty() ? ofRound : free;
    }

    private static List<ReceivedRow> received(Found found) {
        return found.received().stream()
                .sorted(Comparator.comparing(ShowDesk::arrived).reversed())
                .map(letter -> received(letter, found))
                .toList();
    }

    private static ReceivedRow received(Letter letter, Found found) {
        return new ReceivedRow(
                letter.id(),
                letter.between().friendship(),
                found.penName(letter.between().author().pupil()),
                found.theme(letter),
                letter.times().deliveredAt(),
                letter.times().readAt(),
                letter.content().paper(),
                letter.content().stamp());
    }

    private static SentRow sent(Letter letter, Optional<ReturnedNote> returned, Found found) {
        String to = FriendNames.mayBeKnown(letter)
                ? found.penName(letter.between().reader().pupil())
                : "";
        return SentRows.of(letter, to, found.theme(letter), returned.orElse(null));
    }

    private static Instant arrived(Letter letter) {
        return Objects.requireNonNullElse(
                letter.times().deliveredAt(), letter.times().savedAt());
    }

    private Flux<SentRow> sent(Found found) {
        return Flux.fromIterable(found.written())
                .sort(Comparator.comparing((Letter letter) -> letter.times().savedAt())
                        .reversed())
                .concatMap(letter -> returned(letter).map(returned -> sent(letter, returned, found)));
    }

    /** A note that nobody can open any more keeps no other letter from the desk. */
    private Mono<Optional<ReturnedNote>> returned(Letter letter) {
        if (letter.state() != LetterState.RETURNED) return Mono.just(Optional.empty());
        return bodies.open(letter)
                .map(opened -> ShowOwnLetter.returned(letter, opened))
                .onErrorResume(CannotOpen.class, gone -> Mono.just(ShowOwnLetter.returned(letter, null)));
    }
}
