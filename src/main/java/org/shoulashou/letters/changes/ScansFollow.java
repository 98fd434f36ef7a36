package org.shoulashou.letters.changes;

import java.time.Clock;
import org.shoulashou.consent.ConsentChanged;
import org.shoulashou.consent.What;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.Letters;
import org.shoulashou.letters.changes.MayTravel.Standing;
import org.shoulashou.platform.events.EventHandler;
import org.shoulashou.platform.events.Happened;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** When the consent for pictures is gone, letters with pictures that have not arrived go back to be mended (R02, R05). */
@Component
class ScansFollow implements EventHandler<ConsentChanged> {

    private final Letters letters;
    private final MayTravel travel;
    private final Clock clock;

    ScansFollow(Letters letters, MayTravel travel, Clock clock) {
        this.travel = travel;
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
        return letters.writtenBy(pupil)
                .filter(letter -> letter.state().isOnItsWay())
                .filter(letter -> !letter.content().pictures().isEmpty())
                .concatMap(letter -> follow(letter.id()))
                .then();
    }

    private Mono<Letter> follow(String id) {
        return letters.follow(id, travel::standing, this::back);
    }

    private Letter back(Letter letter, Standing how) {
        return how == Standing.PICTURES_GONE ? travel.following(letter, how, clock.instant()) : letter;
    }
}
