package org.shoulashou.letters.changes;

import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.Pupils;
import org.shoulashou.directory.changes.SeatChanged;
import org.shoulashou.letters.Letters;
import org.shoulashou.letters.Party;
import org.shoulashou.platform.events.EventHandler;
import org.shoulashou.platform.events.Happened;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * A child who changes the class or the school takes drafts and letters along: the adults of before read them no more.
 * Looks at the pupil as they are now, so it may come twice.
 */
@Component
class MovesWithTheChild implements EventHandler<SeatChanged> {

    private final Pupils pupils;
    private final Letters letters;

    MovesWithTheChild(Pupils pupils, Letters letters) {
        this.pupils = pupils;
        this.letters = letters;
    }

    @Override
    public String name() {
        return "letters.moves-with-the-child";
    }

    @Override
    public Class<SeatChanged> listensTo() {
        return SeatChanged.class;
    }

    @Override
    public Mono<Void> handle(Happened<? extends SeatChanged> happened) {
        return pupils.find(happened.event().pupilId()).filter(Pupil::isEnrolled).flatMap(this::follow);
    }

    private Mono<Void> follow(Pupil pupil) {
        Party now = Party.of(pupil);
        return letters.underWay(pupil.id())
                .concatMap(id -> letters.change(id, letter -> letter.of(now)))
                .then();
    }
}
