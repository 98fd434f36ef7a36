package org.shoulashou.exchange.evidence;

import org.shoulashou.consent.ConsentChanged;
import org.shoulashou.consent.What;
import org.shoulashou.directory.Pupils;
import org.shoulashou.platform.events.EventHandler;
import org.shoulashou.platform.events.Happened;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Nobody knows which child is in which picture: when a consent for recordings goes, the class's pictures close (R05). */
@Component
class EvidenceFollows implements EventHandler<ConsentChanged> {

    private final Pupils pupils;
    private final OpenShelves shelves;

    EvidenceFollows(Pupils pupils, OpenShelves shelves) {
        this.pupils = pupils;
        this.shelves = shelves;
    }

    @Override
    public String name() {
        return "exchange.evidence-follows";
    }

    @Override
    public Class<ConsentChanged> listensTo() {
        return ConsentChanged.class;
    }

    @Override
    public Mono<Void> handle(Happened<? extends ConsentChanged> happened) {
        ConsentChanged changed = happened.event();
        return changed.lost().contains(What.RECORDING)
                ? pupils.find(changed.pupilId()).flatMap(pupil -> shelves.close(pupil.classId()))
                : Mono.empty();
    }
}
