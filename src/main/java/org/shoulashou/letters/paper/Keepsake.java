package org.shoulashou.letters.paper;

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
import org.shoulashou.accounts.Caller;
import org.shoulashou.consent.Consents;
import org.shoulashou.consent.What;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.Pupils;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.LetterPicture;
import org.shoulashou.letters.Letters;
import org.shoulashou.letters.rounds.RoundNow;
import org.shoulashou.letters.text.LetterBodies;
import org.shoulashou.matching.Pairing;
import org.shoulashou.matching.Pairings;
import org.shoulashou.platform.crypto.CannotOpen;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.platform.paper.Paper;
import org.shoulashou.platform.pictures.Pictures;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Programmes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Gathers the letters of one friendship that have arrived, in both directions; others are not there (R17). */
@Component
class Keepsake {

    private final Pairings pairings;
    private final Letters letters;
    private final LetterBodies bodies;
    private final Pupils pupils;
    private final Programmes programmes;
    private final Consents consents;
    private final Pictures pictures;

    Keepsake(
            Pairings pairings,
            Letters letters,
            LetterBodies bodies,
            Pupils pupils,
            Programmes programmes,
            Consents consents,
            Pictures pictures) {
        this.pairings = pairings;
        this.letters = letters;
        this.bodies = bodies;
        this.pupils = pupils;
        this.programmes = programmes;
        this.consents = consents;
        this.pictures = pictures;
    }

    private record Known(Map<String, Pupil> people, Programme programme) {

        String penName(String pupil) {
            Pupil found = people.get(pupil);
            return found == null ? "" : found.penName();
        }
    }

    Mono<Paper> of(String pairingId, Caller pupil) {
        return pairings.find(pairingId)
                .filter(pairing -> pairing.inland().pupil().equals(pupil.accountId())
                        || pairing.partner().pupil().equals(pupil.accountId()))
                .filter(pairing -> !pairing.isOpen())
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal))
                .flatMap(pairing -> of(pairing, pupil.accountId()));
    }

    private Mono<Paper> of(Pairing pairing, String own) {
        String friend = pairing.friendOf(own).pupil();
        return arrived(pairing, own)
                .collectList()
                .zipWhen(all -> known(pairing, own, friend, all))
                .flatMap(both -> paper(own, friend, both.getT2(), both.getT1()));
    }

    private Mono<Paper> paper(String own, String friend, Known known, List<Letter> arrived) {
        return Flux.fromIterable(arrived)
                .concatMap(letter -> kept(letter, known, own))
                .collectList()
                .map(kept -> KeepsakePaper.of(known.penName(own), known.penName(friend), kept));
    }

    private Mono<Known> known(Pairing pairing, String own, String friend, List<Letter> all) {
        Set<String> people = all.stream()
                .map(letter -> letter.between().author().pupil())
                .collect(Collectors.toCollection(() -> new HashSet<>(List.of(own, friend))));
        return pupils.withIds(people).collectMap(Pupil::id).zipWith(programmes.find(pairing.programme()), Known::new);
    }

    /** The friends' own, and what other children of the two classes wrote to this child meanwhile. */
    private Flux<Letter> arrived(Pairing pairing, String own) {
        Flux<Letter> others = letters.arrivedFor(own)
                .filter(letter -> letter.between().isSecond())
                .filter(letter -> letter.between().classPairing().equals(pairing.classPairing()));
        return letters.ofPairing(pairing.id())
                .filter(letter -> letter.state().hasArrived())
                .filter(letter -> !letter.between().isSecond())
                .concatWith(others)
                .sort(Comparator.comparing(Keepsake::at));
    }

    /** One that nobody can open any more keeps no other out of the book. */
    private Mono<KeepsakePaper.Kept> kept(Letter letter, Known known, String own) {
        Mono<Optional<String>> words = bodies.open(letter)
                .map(opened -> Optional.of(opened.plain()))
                .onErrorReturn(CannotOpen.class, Optional.empty());
        return words.zipWith(photos(letter, own), (said, photos) -> kept(letter, known, said, photos));
    }

    private static KeepsakePaper.Kept kept(
            Letter letter, Known known, Optional<String> words, List<KeepsakePaper.Photo> photos) {
        String theme = RoundNow.byId(known.programme(), letter.between().round())
                .map(round -> round.theme().zh())
                .orElse(null);
        return new KeepsakePaper.Kept(
                known.penName(letter.between().author().pupil()),
                theme,
                LocalDate.ofInstant(at(letter), Downloads.BEIJING),
                words.orElse(null),
                photos,
                letter.content().pictures().size() - photos.size());
    }

    /** As long as the author's guardian agrees that they are seen; one's own are one's own (R02). */
    private Mono<List<KeepsakePaper.Photo>> photos(Letter letter, String own) {
        String author = letter.between().author().pupil();
        return consents.permits(author, What.SCANS)
                .filter(may -> may || author.equals(own))
                .flatMapIterable(may -> letter.content().pictures())
                .concatMap(this::photo)
                .collectList();
    }

    private Mono<KeepsakePaper.Photo> photo(LetterPicture picture) {
        return pictures.picture(picture.id())
                .map(jpeg -> new KeepsakePaper.Photo(jpeg, picture.width(), picture.height()))
                .onErrorComplete(CannotOpen.class);
    }

    private static Instant at(Letter letter) {
        return Objects.requireNonNullElse(
                letter.times().deliveredAt(), letter.times().savedAt());
    }
}
