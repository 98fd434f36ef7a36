package org.shoulashou.letters.changes;

import java.time.Instant;
import java.util.List;
import org.shoulashou.consent.Consents;
import org.shoulashou.consent.What;
import org.shoulashou.letters.Between;
import org.shoulashou.letters.Deed;
import org.shoulashou.letters.Frozen;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.LetterProblems;
import org.shoulashou.letters.LetterState;
import org.shoulashou.letters.Letters;
import org.shoulashou.letters.ReturnReason;
import org.shoulashou.letters.Waiting;
import org.shoulashou.letters.clocks.SchoolDays;
import org.shoulashou.letters.history.Histories;
import org.shoulashou.matching.Because;
import org.shoulashou.matching.ClassPairings;
import org.shoulashou.matching.Pairing;
import org.shoulashou.matching.PairingState;
import org.shoulashou.matching.Pairings;
import org.shoulashou.platform.problems.Refusal;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Whether a letter may go on as things stand now. One question for every step: handing in, another look, the end of a
 * hold, release, arrival (R01, R02, R05).
 */
@Component
public class MayTravel {

    private final Letters letters;
    private final Histories histories;
    private final Pairings pairings;
    private final ClassPairings classPairings;
    private final Consents consents;
    private final SchoolDays days;

    MayTravel(
            Letters letters,
            Histories histories,
            Pairings pairings,
            ClassPairings classPairings,
            Consents consents,
            SchoolDays days) {
        this.letters = letters;
        this.histories = histories;
        this.pairings = pairings;
        this.classPairings = classPairings;
        this.consents = consents;
        this.days = days;
    }

    /** How things stand for a letter. */
    public enum Standing {
        FREE,
        /** The friendship ended well, and what was handed in before still arrives. */
        FAREWELL,
        CONSENT_GONE,
        PAUSED,
        ENDED,
        PICTURES_GONE
    }

    public Mono<Standing> standing(Letter letter) {
        return Mono.zip(pairing(letter), bothMay(letter), picturesMay(letter))
                .map(all -> standing(all.getT1(), all.getT2(), all.getT3()));
    }

    /** For a letter that is under way. */
    public Mono<Void> require(Letter letter) {
        return standing(letter)
                .filter(how -> how != Standing.FREE && how != Standing.FAREWELL)
                .flatMap(how -> Mono.error(refusal(how)));
    }

    /** For one that is to begin its way: a friendship that is over takes no more. */
    public Mono<Void> requireToBegin(Letter letter) {
        return standing(letter).filter(how -> how != Standing.FREE).flatMap(how -> Mono.error(refusal(how)));
    }

    /** What becomes of a letter on its way; the same when nothing stands in it. */
    public Letter following(Letter letter, Standing how, Instant now) {
        if (letter.state().isOver()) return letter;
        return switch (how) {
            case FREE, FAREWELL -> letter.thawed(deadline(now));
            case CONSENT_GONE -> letter.frozen(Frozen.CONSENT_GONE, now);
            case PAUSED -> letter.frozen(Frozen.PAUSED, now);
            case ENDED -> letter.friendshipEnded(now);
            case PICTURES_GONE -> withoutPictures(letter.thawed(deadline(now)), now);
        };
    }

    private static Letter withoutPictures(Letter letter, Instant now) {
        boolean goes = letter.state().isOnItsWay() && letter.state() != LetterState.HELD;
        return goes ? letter.returned(ReturnReason.PICTURES_NOT_PERMITTED, null, null, now) : letter;
    }

    private Waiting.Deadline deadline(Instant now) {
        return days.deadline(now);
    }

    /** A pairing that is not there any more lets nothing through; a second letter stands by the two classes. */
    private Mono<Standing> pairing(Letter letter) {
        Between between = letter.between();
        if (between.isSecond()) return second(between);
        return pairings.find(between.pairing()).map(MayTravel::standing).defaultIfEmpty(Standing.ENDED);
    }

    /** Who once wished for no more letters from this author gets none (R23). */
    private Mono<Standing> second(Between between) {
        Mono<Boolean> stopped = letters.seconds(
                        between.author().pupil(), between.reader().pupil())
                .concatMap(letter -> histories.of(letter.id()))
                .any(line -> line.deed() == Deed.STOPPED_BY_READER);
        return classPairings
                .find(between.classPairing())
                .zipWith(stopped, (classes, over) -> over ? Standing.ENDED : Standing.FREE)
                .defaultIfEmpty(Standing.ENDED);
    }

    private static Standing standing(Pairing pairing) {
        if (pairing.state() == PairingState.ACTIVE) return Standing.FREE;
        if (pairing.state() == PairingState.PAUSED) return whyPaused(pairing);
        return Farewells.isNatural(pairing) ? Standing.FAREWELL : Standing.ENDED;
    }

    private static Standing whyPaused(Pairing pairing) {
        Pairing.Turn last = pairing.last();
        return last != null && last.because() == Because.CONSENT_GONE ? Standing.CONSENT_GONE : Standing.PAUSED;
    }

    private static Standing standing(Standing pairing, boolean bothMay, boolean picturesMay) {
        if (pairing == Standing.ENDED) return pairing;
        if (!bothMay) return Standing.CONSENT_GONE;
        boolean goes = pairing == Standing.FREE || pairing == Standing.FAREWELL;
        return goes && !picturesMay ? Standing.PICTURES_GONE : pairing;
    }

    /** Whether the other school may still see it, wherever it has come to and whatever became of the friendship. */
    public Mono<Boolean> consentStands(Letter letter) {
        return pairing(letter).zipWith(bothMay(letter), (how, both) -> both && how != Standing.CONSENT_GONE);
    }

    private Mono<Boolean> bothMay(Letter letter) {
        List<String> two = List.of(
                letter.between().author().pupil(), letter.between().reader().pupil());
        return consents.mayCorrespond(two).map(may -> may.containsAll(two));
    }

    private Mono<Boolean> picturesMay(Letter letter) {
        return letter.content().pictures().isEmpty()
                ? Mono.just(true)
                : consents.permits(letter.between().author().pupil(), What.SCANS);
    }

    private static Refusal refusal(Standing how) {
        return switch (how) {
            case CONSENT_GONE -> LetterProblems.FROZEN.refusal(Frozen.CONSENT_GONE.text());
            case PAUSED -> LetterProblems.FROZEN.refusal(Frozen.PAUSED.text());
            case PICTURES_GONE -> LetterProblems.PICTURES_NOT_PERMITTED.refusal();
            case ENDED, FREE, FAREWELL -> LetterProblems.NO_FRIEND.refusal();
        };
    }
}
