package org.shoulashou.notifications.listening;

import java.util.List;
import org.shoulashou.accounts.Scope;
import org.shoulashou.notifications.told.Occasions;
import org.shoulashou.platform.events.EventHandler;
import org.shoulashou.platform.events.Happened;
import org.shoulashou.safeguarding.ConcernStillOpen;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Whoever has a concern in hand is asked how it goes; nobody else is disturbed. */
@Component
class HearOpenConcerns implements EventHandler<ConcernStillOpen> {

    private final TellPeople people;
    private final WhereItLies where;

    HearOpenConcerns(TellPeople people, WhereItLies where) {
        this.people = people;
        this.where = where;
    }

    @Override
    public String name() {
        return "notifications.hear-open-concerns";
    }

    @Override
    public Class<ConcernStillOpen> listensTo() {
        return ConcernStillOpen.class;
    }

    @Override
    public Mono<Void> handle(Happened<? extends ConcernStillOpen> happened) {
        ConcernStillOpen open = happened.event();
        List<Scope> schools = open.schools().stream().map(Scope::school).toList();
        return where.of(schools)
                .map(place ->
                        Heard.at(place, schools, happened.id(), happened.at()).ofPersons(List.of(open.lead())))
                .flatMap(heard -> people.tell(Occasions.of(ConcernStillOpen.class), heard));
    }
}
