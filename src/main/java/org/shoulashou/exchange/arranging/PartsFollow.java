package org.shoulashou.exchange.arranging;

import java.time.Clock;
import org.shoulashou.consent.ConsentChanged;
import org.shoulashou.consent.What;
import org.shoulashou.directory.Pupils;
import org.shoulashou.exchange.meetings.Meetings;
import org.shoulashou.platform.events.EventHandler;
import org.shoulashou.platform.events.Happened;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A part goes with the consent to be shown by video, and the class is told that there is a part to give out (R05). */
@Component
class PartsFollow implements EventHandler<ConsentChanged> {

    private final Pupils pupils;
    private final Meetings meetings;
    private final Clock clock;

    PartsFollow(Pupils pupils, Meetings meetings, Clock clock) {
        this.pupils = pupils;
        this.meetings = meetings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "exchange.parts-follow";
    }

    @Override
    public Class<ConsentChanged> listensTo() {
        return ConsentChanged.class;
    }

    @Override
    public Mono<Void> handle(Happened<? extends ConsentChanged> happened) {
        ConsentChanged changed = happened.event();
        if (changed.permitted().contains(What.VIDEO)) return Mono.empty();
        return pupils.find(changed.pupilId())
                .flatMapMany(pupil -> meetings.openOfClass(pupil.classId()))
                .concatMap(each -> meetings.change(each.id(), now -> now.without(changed.pupilId(), clock.instant())))
                .then();
    }
}
