package org.shoulashou.coverage.hearing;

import java.util.stream.Stream;
import org.shoulashou.coverage.nodes.MarkClasses;
import org.shoulashou.directory.changes.SeatChanged;
import org.shoulashou.platform.events.EventHandler;
import org.shoulashou.platform.events.Happened;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Somebody is in another class, or in none. */
@Component
class HearSeats implements EventHandler<SeatChanged> {

    private final MarkClasses mark;

    HearSeats(MarkClasses mark) {
        this.mark = mark;
    }

    @Override
    public String name() {
        return "coverage.seats";
    }

    @Override
    public Class<SeatChanged> listensTo() {
        return SeatChanged.class;
    }

    @Override
    public Mono<Void> handle(Happened<? extends SeatChanged> happened) {
        SeatChanged event = happened.event();
        return mark.of(event.pupilId())
                .then(Mono.defer(() ->
                        mark.classes(Stream.ofNullable(event.classBefore()).toList())));
    }
}
