package org.shoulashou.letters.reading;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.letters.Deed;
import org.shoulashou.letters.Hand;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.Letters;
import org.shoulashou.letters.Party;
import org.shoulashou.letters.text.LetterBodies;
import org.shoulashou.matching.Because;
import org.shoulashou.matching.Pairing;
import org.shoulashou.matching.PairingState;
import org.shoulashou.matching.Pairings;
import org.shoulashou.platform.text.Text;
import org.shoulashou.safeguarding.Concerns;
import org.shoulashou.safeguarding.Evidence;
import org.shoulashou.safeguarding.Matter;
import org.shoulashou.safeguarding.NewConcern;
import org.shoulashou.safeguarding.NewConcern.Child;
import org.shoulashou.safeguarding.Source;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A child says that something does not feel right: the two schools' leads are told, and nobody else (R23). */
@Component
class TellNotRight {

    private static final Duration A_MOMENT = Duration.ofMinutes(10);

    private final Concerns concerns;
    private final Letters letters;
    private final LetterBodies bodies;
    private final Pairings pairings;
    private final Clock clock;

    TellNotRight(Concerns concerns, Letters letters, LetterBodies bodies, Pairings pairings, Clock clock) {
        this.concerns = concerns;
        this.letters = letters;
        this.bodies = bodies;
        this.pairings = pairings;
        this.clock = clock;
    }

    /** The concern stands before anything else happens, also about what nobody can open any more. */
    Mono<Text> tell(Letter letter, @Nullable NotRight why, boolean stop, Caller pupil) {
        return bodies.plain(letter)
                .map(words -> concern(letter, words, why, pupil))
                .flatMap(concerns::raise)
                .delayUntil(raised -> stop ? stopped(letter, pupil) : Mono.empty())
                .thenReturn(Concerns.wordsFor(Matter.NOT_RIGHT));
    }

    private Mono<?> stopped(Letter letter, Caller pupil) {
        return letter.between().isSecond() ? noMoreFrom(letter, pupil) : rest(letter);
    }

    /** The reader's own friend did nothing: what rests is what this author has under way, and no more is asked for. */
    private Mono<Void> noMoreFrom(Letter letter, Caller pupil) {
        Hand by = Hand.of(pupil, clock.instant());
        return letters.change(letter.id(), now -> now.noted(Deed.STOPPED_BY_READER, by))
                .thenMany(letters.seconds(
                        letter.between().author().pupil(),
                        letter.between().reader().pupil()))
                .concatMap(other -> letters.change(other.id(), now -> now.friendshipEnded(by.at())))
                .then();
    }

    private Mono<Pairing> rest(Letter letter) {
        return pairings.change(letter.between().pairing(), this::paused);
    }

    private Pairing paused(Pairing pairing) {
        return pairing.state() == PairingState.ACTIVE
                ? pairing.paused(Because.CHILD_WISHES, null, clock.instant())
                : pairing;
    }

    /** A tap that slipped twice is one; what a child says again later, or otherwise, is a concern of its own (R23). */
    private String occasion(Letter letter, @Nullable NotRight why, Caller pupil) {
        long slot = clock.instant().getEpochSecond() / A_MOMENT.toSeconds();
        return String.join(":", "letter-not-right", letter.id(), pupil.accountId(), String.valueOf(why), "" + slot);
    }

    private NewConcern concern(Letter letter, String words, @Nullable NotRight why, Caller pupil) {
        String said =
                why == null ? NotRight.SOMETHING_ELSE.text().zh() : why.text().zh();
        Evidence evidence =
                new Evidence("收到的信", words, List.of(said), letter.content().pictureIds());
        return new NewConcern(
                occasion(letter, why, pupil),
                Source.PUPIL,
                Matter.NOT_RIGHT,
                List.of(child(letter.between().reader()), child(letter.between().author())),
                letter.subject(),
                pupil.accountId(),
                evidence);
    }

    private static Child child(Party party) {
        return new Child(party.pupil(), party.school(), party.schoolClass());
    }
}
