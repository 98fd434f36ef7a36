package org.shoulashou.notifications.listening;

import java.util.List;
import org.shoulashou.accounts.Scope;
import org.shoulashou.notifications.told.Occasions;
import org.shoulashou.platform.events.EventHandler;
import org.shoulashou.platform.events.Happened;
import org.shoulashou.safeguarding.ConcernRaised;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The leads are called at once, each to their own school, without a word of what it is (R22). */
@Component
class HearConcerns implements EventHandler<ConcernRaised> {

    private final TellPeople people;
    private final WhereItLies where;

    HearConcerns(TellPeople people, WhereItLies where) {
        this.people = people;
        this.where = where;
    }

    @Override
    public String name() {
        return "notifications.hear-concerns";
    }

    @Override
    public Class<ConcernRaised> listensTo() {
        return ConcernRaised.class;
    }

    @Override
    public Mono<Void> handle(Happened<? extends ConcernRaised> happened) {
        return Flux.fromIterable(happened.event().schools())
                .map(Scope::school)
                .concatMap(school -> call(school, happened))
                .then();
    }

    private Mono<Void> call(Scope school, Happened<?> happened) {
        return where.of(List.of(school))
                .map(place -> Heard.at(place, List.of(school), happened.id() + school.key(), happened.at()))
                .flatMap(heard -> people.tell(Occasions.of(ConcernRaised.class), heard));
    }
}
