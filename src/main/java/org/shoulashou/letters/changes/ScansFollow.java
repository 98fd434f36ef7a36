package org.shoulashou.letters.changes;

import java.time.Clock;
import org.shoulashou.consent.ConsentChanged;
import org.shoulashou.consent.Consents;
import org.shoulashou.consent.What;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.LetterState;
import org.shoulashou.letters.Letters;
import org.shoulashou.letters.ReturnReason;
import org.shoulashou.platform.events.EventHandler;
import org.shoulashou.platform.events.Happened;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** When the consent for pictures is gone, letters with pictures that have not arrived go back to be mended (R02, R05). */
@Component
class ScansFollow implements EventHandler<ConsentChanged> {

    private final Consents consents;
    private final Letters letters;
    private final Clock clock;

    ScansFollow(Consents consents, Letters letters, Clock clock) {
        this.consents = consents;
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "letters.scans-follow";
    }

    @Override
    public Class<ConsentChanged> listensTo() {
        return ConsentChanged.class;
    }

    @Override
    public Mono<Void> handle(Happened<? extends ConsentChanged> happened) {
        ConsentChanged changed = happened.event();
        return changed.lost().contains(What.SCANS) ? withdraw(changed.pupilId()) : Mono.empty();
    }

    private Mono<Void> withdraw(String pupil) {
        return consents.permits(pupil, What.SCANS)
                .filter(permitted -> !permitted)
                .flatMapMany(gone -> letters.writtenBy(pupil))
                .concatMap(letter -> letters.change(letter.id(), this::back))
                .then();
    }

    private Letter back(Letter letter) {
        boolean goes = letter.state().isOnItsWay() && letter.state() != LetterState.HELD;
        return goes && !letter.content().pictures().isEmpty()
                ? letter.returned(ReturnReason.PICTURES_NOT_PERMITTED, null, null, clock.instant())
                : letter;
    }
}
