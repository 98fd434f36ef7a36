package org.shoulashou.exchange.room;

import org.shoulashou.consent.ConsentChanged;
import org.shoulashou.consent.What;
import org.shoulashou.directory.Pupils;
import org.shoulashou.exchange.meetings.Half;
import org.shoulashou.exchange.meetings.Meeting;
import org.shoulashou.exchange.meetings.Meetings;
import org.shoulashou.platform.events.EventHandler;
import org.shoulashou.platform.events.Happened;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * A consent to be shown that goes while a class is in view blanks its picture until the teacher has looked anew, and with
 * that or the consent for recordings nobody records any more (R05).
 */
@Component
class RoomsFollow implements EventHandler<ConsentChanged> {

    private final Pupils pupils;
    private final Meetings meetings;
    private final Rooms rooms;

    RoomsFollow(Pupils pupils, Meetings meetings, Rooms rooms) {
        this.pupils = pupils;
        this.meetings = meetings;
        this.rooms = rooms;
    }

    @Override
    public String name() {
        return "exchange.rooms-follow";
    }

    @Override
    public Class<ConsentChanged> listensTo() {
        return ConsentChanged.class;
    }

    @Override
    public Mono<Void> handle(Happened<? extends ConsentChanged> happened) {
        ConsentChanged changed = happened.event();
        boolean unseen = changed.lost().contains(What.VIDEO);
        if (!unseen && !changed.lost().contains(What.RECORDING)) return Mono.empty();
        return pupils.find(changed.pupilId())
                .flatMap(pupil -> follow(pupil.classId(), unseen))
                .then();
    }

    private Mono<Void> follow(String schoolClass, boolean unseen) {
        return meetings.openOfClass(schoolClass)
                .concatMap(meeting -> rooms.change(
                        meeting.id(), room -> unseen ? room.left(half(meeting, schoolClass)) : room.untaped()))
                .then();
    }

    private static Half half(Meeting meeting, String schoolClass) {
        return meeting.between().inland().schoolClass().equals(schoolClass) ? Half.INLAND : Half.PARTNER;
    }
}
