package org.shoulashou.notifications.listening;

import java.util.List;
import org.shoulashou.accounts.Scope;
import org.shoulashou.matching.AnswerAwaited;
import org.shoulashou.notifications.told.Occasions;
import org.shoulashou.platform.events.EventHandler;
import org.shoulashou.platform.events.Happened;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Schools that have not answered proposed pairs. */
@Component
class HearReminders implements EventHandler<AnswerAwaited> {

    private final TellPeople people;
    private final WhereItLies where;

    HearReminders(TellPeople people, WhereItLies where) {
        this.people = people;
        this.where = where;
    }

    @Override
    public String name() {
        return "notifications.hear-reminders";
    }

    @Override
    public Class<AnswerAwaited> listensTo() {
        return AnswerAwaited.class;
    }

    @Override
    public Mono<Void> handle(Happened<? extends AnswerAwaited> happened) {
        AnswerAwaited awaited = happened.event();
        List<Scope> scopes = List.of(Scope.schoolClass(awaited.classId()), Scope.school(awaited.schoolId()));
        return where.of(scopes)
                .map(place -> Heard.at(place, scopes, happened.id(), happened.at()))
                .flatMap(heard -> people.tell(Occasions.of(AnswerAwaited.class), heard));
    }
}
