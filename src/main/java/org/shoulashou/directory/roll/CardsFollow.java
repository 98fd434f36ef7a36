package org.shoulashou.directory.roll;

import org.shoulashou.accounts.pupils.PupilCards;
import org.shoulashou.accounts.pupils.PupilCards.Seat;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.Pupils;
import org.shoulashou.directory.changes.SeatChanged;
import org.shoulashou.platform.events.EventHandler;
import org.shoulashou.platform.events.Happened;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** After a change of seat the old card opens nothing. Looks at the pupil as they are now, so it may come twice. */
@Component
class CardsFollow implements EventHandler<SeatChanged> {

    private final Pupils pupils;
    private final PupilCards cards;

    CardsFollow(Pupils pupils, PupilCards cards) {
        this.pupils = pupils;
        this.cards = cards;
    }

    @Override
    public String name() {
        return "directory.cards-follow";
    }

    @Override
    public Class<SeatChanged> listensTo() {
        return SeatChanged.class;
    }

    @Override
    public Mono<Void> handle(Happened<? extends SeatChanged> happened) {
        return pupils.find(happened.event().pupilId()).flatMap(this::follow);
    }

    private Mono<Void> follow(Pupil pupil) {
        return pupil.isEnrolled()
                ? cards.reseat(new Seat(pupil.id(), pupil.classId(), pupil.penName()))
                : cards.close(pupil.id());
    }
}
