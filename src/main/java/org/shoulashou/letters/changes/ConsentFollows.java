package org.shoulashou.letters.changes;

import java.time.Clock;
import org.shoulashou.consent.ConsentChanged;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.Letters;
import org.shoulashou.platform.events.EventHandler;
import org.shoulashou.platform.events.Happened;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What a child wrote and what is written to them rests when a consent is gone and goes on when it is given again, also
 * where no friendship says so: second letters have none. Letters whose pictures are not permitted any more go back to be
 * mended (R02, R05). Asks how things stand now, so it may come twice and late.
 */
@Component
class ConsentFollows implements EventHandler<ConsentChanged> {

    private final Letters letters;
    private final MayTravel travel;
    private final Clock clock;

    ConsentFollows(Letters letters, MayTravel travel, Clock clock) {
        this.travel = travel;
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "letters.consent-follows";
    }

    @Override
    public Class<ConsentChanged> listensTo() {
        return ConsentChanged.class;
    }

    @Override
    public Mono<Void> handle(Happened<? extends ConsentChanged> happened) {
        return letters.underWay(happened.event().pupilId())
                .concatMap(id -> letters.follow(id, travel::standing, this::following))
                .then();
    }

    private Letter following(Letter letter, MayTravel.Standing how) {
        return travel.following(letter, how, clock.instant());
    }
}
