package org.shoulashou.notifications.listening;

import java.util.List;
import org.shoulashou.accounts.Scope;
import org.shoulashou.exchange.ExchangeEvents.ContactMoved;
import org.shoulashou.notifications.told.Occasion;
import org.shoulashou.notifications.told.Occasions;
import org.shoulashou.platform.events.EventHandler;
import org.shoulashou.platform.events.Happened;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What one school logged waits for the other. */
@Component
class HearContacts implements EventHandler<ContactMoved> {

    private final TellPeople people;
    private final WhereItLies where;

    HearContacts(TellPeople people, WhereItLies where) {
        this.people = people;
        this.where = where;
    }

    @Override
    public String name() {
        return "notifications.hear-contacts";
    }

    @Override
    public Class<ContactMoved> listensTo() {
        return ContactMoved.class;
    }

    @Override
    public Mono<Void> handle(Happened<? extends ContactMoved> happened) {
        ContactMoved moved = happened.event();
        List<Occasion> occasions = Occasions.of(ContactMoved.class, moved.state());
        List<Scope> scopes = List.of(Scope.schoolClass(moved.toClass()), Scope.school(moved.toSchool()));
        return occasions.isEmpty()
                ? Mono.empty()
                : where.of(scopes)
                        .map(place -> Heard.at(place, scopes, happened.id(), happened.at()))
                        .flatMap(heard -> people.tell(occasions, heard));
    }
}
