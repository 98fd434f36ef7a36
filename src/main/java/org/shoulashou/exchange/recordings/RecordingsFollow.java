package org.shoulashou.exchange.recordings;

import java.util.Set;
import org.shoulashou.consent.ConsentChanged;
import org.shoulashou.consent.What;
import org.shoulashou.directory.Pupil;
import org.shoulashou.directory.Pupils;
import org.shoulashou.platform.events.EventHandler;
import org.shoulashou.platform.events.Happened;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Nobody knows which child is in which minute: with the first consent that goes, whatever that child may be in is taken
 * away whole (R05).
 */
@Component
class RecordingsFollow implements EventHandler<ConsentChanged> {

    private static final Set<What> NEEDED = Set.of(What.VIDEO, What.RECORDING);

    private final Pupils pupils;
    private final Recordings recordings;

    RecordingsFollow(Pupils pupils, Recordings recordings) {
        this.pupils = pupils;
        this.recordings = recordings;
    }

    @Override
    public String name() {
        return "exchange.recordings-follow";
    }

    @Override
    public Class<ConsentChanged> listensTo() {
        return ConsentChanged.class;
    }

    /** Also whoever has left the roll meanwhile is in it still. */
    @Override
    public Mono<Void> handle(Happened<? extends ConsentChanged> happened) {
        ConsentChanged changed = happened.event();
        if (changed.lost().stream().noneMatch(NEEDED::contains)) return Mono.empty();
        return pupils.find(changed.pupilId())
                .map(Pupil::classId)
                .defaultIfEmpty("")
                .flatMap(schoolClass -> recordings.closeOf(changed.pupilId(), schoolClass));
    }
}
