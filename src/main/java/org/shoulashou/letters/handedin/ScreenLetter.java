package org.shoulashou.letters.handedin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.shoulashou.letters.Deed;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.LetterActed;
import org.shoulashou.letters.Letters;
import org.shoulashou.letters.Screened;
import org.shoulashou.letters.Screened.Mark;
import org.shoulashou.letters.screening.Kind;
import org.shoulashou.letters.text.LetterBodies;
import org.shoulashou.letters.text.OpenedLetter;
import org.shoulashou.platform.crypto.CannotOpen;
import org.shoulashou.platform.events.EventHandler;
import org.shoulashou.platform.events.Happened;
import org.shoulashou.platform.text.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Screens what was handed in. Fails closed: as long as the words cannot be screened the letter stays where it is, is seen
 * there, and is tried again. Where the letter itself stands in the way, and not the house around it, two people have it
 * after a quarter of an hour (R09), and the screens go on trying until somebody let it go. Danger in the words is with
 * the leads at once, whatever becomes of the pictures (R22).
 */
@Component
public class ScreenLetter implements EventHandler<LetterActed> {

    private static final Logger log = LoggerFactory.getLogger(ScreenLetter.class);
    private static final Set<Deed> HANDED_IN = Set.of(Deed.HANDED_IN, Deed.LOOK_AGAIN, Deed.HOLD_LIFTED);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration LITTLE_PATIENCE = Duration.ofSeconds(10);
    private static final Duration GIVE_UP = Duration.ofMinutes(15);
    private static final Duration TRY_AGAIN = Duration.ofMinutes(30);
    private static final Mark UNSEEN = new Mark(
            Kind.UNSCREENED,
            0,
            0,
            null,
            new Text("这封信没能自动检查，请两位老师仔细读一读", "this letter could not be screened; two people read it closely"));

    private final Letters letters;
    private final LetterBodies bodies;
    private final LookOver look;
    private final Alarm alarm;
    private final Clock clock;

    ScreenLetter(Letters letters, LetterBodies bodies, LookOver look, Alarm alarm, Clock clock) {
        this.letters = letters;
        this.bodies = bodies;
        this.look = look;
        this.alarm = alarm;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "letters.screen";
    }

    @Override
    public Class<LetterActed> listensTo() {
        return LetterActed.class;
    }

    @Override
    public Mono<Void> handle(Happened<? extends LetterActed> happened) {
        LetterActed acted = happened.event();
        return HANDED_IN.contains(acted.deed()) ? screen(acted.letterId(), PATIENCE) : Mono.empty();
    }

    /** Of what was left behind: a picture that takes too long holds a letter up no longer. */
    public Mono<Void> again(String id) {
        return screen(id, LITTLE_PATIENCE).onErrorResume(ScreenLetter::isTheLetters, failure -> toPeople(id, failure));
    }

    private Mono<Void> screen(String id, Duration patience) {
        return letters.find(id)
                .filter(Letter::waitsForScreens)
                .flatMap(this::words)
                .zipWhen(
                        read -> found(read.opened(), read.words(), patience),
                        (read, found) -> new Read(read.opened(), found))
                .flatMap(read ->
                        letters.change(id, now -> marked(now, read.opened().letter(), read.words())))
                .then();
    }

    private record Read(OpenedLetter opened, Screened words) {}

    /** Its words cannot be opened, or the screens fall over them. What fails around it passes, and is no reason. */
    private static boolean isTheLetters(Throwable failure) {
        return failure instanceof CannotOpen || failure instanceof ScreensFailed;
    }

    private Mono<Read> words(Letter letter) {
        return bodies.open(letter).zipWhen(look::words, Read::new);
    }

    private Mono<Screened> found(OpenedLetter opened, Screened words, Duration patience) {
        return words.isDanger()
                ? alarm.byScreens(opened, words).thenReturn(words)
                : look.pictures(opened, words, patience);
    }

    private Mono<Void> toPeople(String id, Throwable failure) {
        Instant now = clock.instant();
        return letters.change(id, letter -> waitsTooLong(letter, now) ? letter.screened(unseen(now)) : letter)
                .doOnNext(letter -> log.warn("Letter {} is {} and was not screened", id, letter.state(), failure))
                .then();
    }

    private static Screened unseen(Instant now) {
        return new Screened(now, List.of(UNSEEN), now.plus(TRY_AGAIN));
    }

    private static boolean waitsTooLong(Letter letter, Instant now) {
        Instant handedIn = letter.times().handedInAt();
        boolean late = handedIn != null && !handedIn.plus(GIVE_UP).isAfter(now);
        return late && letter.waitsForScreens();
    }

    /** What was taken back meanwhile, and perhaps handed in anew with other words, is looked at by itself. */
    private static Letter marked(Letter now, Letter seen, Screened found) {
        boolean same = Objects.equals(now.times().handedInAt(), seen.times().handedInAt());
        return same && now.waitsForScreens() ? now.screened(found) : now;
    }
}
