package org.shoulashou.letters.handedin;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.shoulashou.letters.Deed;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.LetterActed;
import org.shoulashou.letters.LetterState;
import org.shoulashou.letters.Letters;
import org.shoulashou.letters.Screened;
import org.shoulashou.letters.text.LetterBodies;
import org.shoulashou.letters.text.OpenedLetter;
import org.shoulashou.platform.events.EventHandler;
import org.shoulashou.platform.events.Happened;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Screens what was handed in. Fails closed: as long as the words cannot be screened the letter stays where it is, is seen
 * there, and is tried again. Danger in them is with the leads at once, whatever becomes of the pictures (R22).
 */
@Component
public class ScreenLetter implements EventHandler<LetterActed> {

    private static final Set<Deed> HANDED_IN = Set.of(Deed.HANDED_IN, Deed.LOOK_AGAIN, Deed.HOLD_LIFTED);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration LITTLE_PATIENCE = Duration.ofSeconds(10);

    private final Letters letters;
    private final LetterBodies bodies;
    private final LookOver look;
    private final Alarm alarm;

    ScreenLetter(Letters letters, LetterBodies bodies, LookOver look, Alarm alarm) {
        this.letters = letters;
        this.bodies = bodies;
        this.look = look;
        this.alarm = alarm;
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
        return screen(id, LITTLE_PATIENCE);
    }

    private Mono<Void> screen(String id, Duration patience) {
        return letters.find(id)
                .filter(letter -> letter.state() == LetterState.SUBMITTED)
                .flatMap(bodies::open)
                .zipWhen(opened -> found(opened, patience))
                .flatMap(both ->
                        letters.change(id, now -> marked(now, both.getT1().letter(), both.getT2())))
                .then();
    }

    private Mono<Screened> found(OpenedLetter opened, Duration patience) {
        return look.words(opened)
                .flatMap(words -> words.isDanger()
                        ? alarm.byScreens(opened, words).thenReturn(words)
                        : look.pictures(opened, words, patience));
    }

    /** What was taken back meanwhile, and perhaps handed in anew with other words, is looked at by itself. */
    private static Letter marked(Letter now, Letter seen, Screened found) {
        boolean same = Objects.equals(now.times().handedInAt(), seen.times().handedInAt());
        return same && now.state() == LetterState.SUBMITTED ? now.screened(found) : now;
    }
}
