package org.shoulashou.notifications.listening;

import java.util.List;
import org.shoulashou.accounts.Scope;
import org.shoulashou.notifications.told.Occasions;
import org.shoulashou.platform.events.EventHandler;
import org.shoulashou.platform.events.Happened;
import org.shoulashou.safeguarding.SchoolSilent;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The League nearby is called when a school keeps silent; it learns which, and nothing else (R22). */
@Component
class HearSilence implements EventHandler<SchoolSilent> {

    private final TellPeople people;
    private final WhereItLies where;

    HearSilence(TellPeople people, WhereItLies where) {
        this.people = people;
        this.where = where;
    }

    @Override
    public String name() {
        return "notifications.hear-silence";
    }

    @Override
    public Class<SchoolSilent> listensTo() {
        return SchoolSilent.class;
    }

    @Override
    public Mono<Void> handle(Happened<? extends SchoolSilent> happened) {
        SchoolSilent silent = happened.event();
        if (silent.place().isEmpty()) return Mono.empty();
        List<Scope> called = List.of(Scope.ofKey(silent.place()));
        return where.of(List.of(Scope.school(silent.school())))
                .map(place -> Heard.at(place, called, happened.id(), happened.at()))
                .flatMap(heard -> people.tell(Occasions.of(SchoolSilent.class), heard));
    }
}
