package org.shoulashou.letters.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.shoulashou.accounts.Caller;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.Pupils;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.Letters;
import org.shoulashou.letters.rounds.RoundNow;
import org.shoulashou.letters.text.LetterBodies;
import org.shoulashou.letters.text.OpenedLetter;
import org.shoulashou.matching.Pairing;
import org.shoulashou.matching.Pairings;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.platform.paper.Paper;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Programmes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gathers the letters of one friendship that have arrived, in both directions; others are not there (R17). */
@Component
class Keepsake {

    private final Pairings pairings;
    private final Letters letters;
    private final LetterBodies bodies;
    private final Pupils pupils;
    private final Programmes programmes;

    Keepsake(Pairings pairings, Letters letters, LetterBodies bodies, Pupils pupils, Programmes programmes) {
        this.pairings = pairings;
        this.letters = letters;
        this.bodies = bodies;
        this.pupils = pupils;
        this.programmes = programmes;
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
        return Mono.zip(known(pairing, own, friend), arrived(pairing))
                .map(both -> paper(own, friend, both.getT1(), both.getT2()));
    }

    private static Paper paper(String own, String friend, Known known, List<OpenedLetter> arrived) {
        List<KeepsakePaper.Kept> kept =
                arrived.stream().map(letter -> kept(letter, known)).toList();
        return KeepsakePaper.of(known.penName(own), known.penName(friend), kept);
    }

    private Mono<Known> known(Pairing pairing, String own, String friend) {
        return pupils.withIds(List.of(own, friend))
                .collectMap(Pupil::id)
                .zipWith(programmes.find(pairing.programme()), Known::new);
    }

    private Mono<List<OpenedLetter>> arrived(Pairing pairing) {
        return letters.ofPairing(pairing.id())
                .filter(letter -> letter.state().hasArrived())
                .filter(letter -> !letter.between().isSecond())
                .sort(Comparator.comparing(Keepsake::at))
                .concatMap(bodies::open)
                .collectList();
    }

    private static KeepsakePaper.Kept kept(OpenedLetter opened, Known known) {
        Letter letter = opened.letter();
        String theme = RoundNow.byId(known.programme(), letter.between().round())
                .map(round -> round.theme().zh())
                .orElse(null);
        return new KeepsakePaper.Kept(
                known.penName(letter.between().author().pupil()),
                theme,
                LocalDate.ofInstant(at(letter), Downloads.BEIJING),
                opened.plain(),
                letter.content().pictures().size());
    }

    private static Instant at(Letter letter) {
        return Objects.requireNonNullElse(
                letter.times().deliveredAt(), letter.times().savedAt());
    }
}
