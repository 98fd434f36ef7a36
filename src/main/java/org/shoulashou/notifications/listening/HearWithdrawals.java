package org.shoulashou.notifications.listening;

import org.shoulashou.consent.ConsentChanged;
import org.shoulashou.notifications.told.Occasions;
import org.shoulashou.platform.events.EventHandler;
import org.shoulashou.platform.events.Happened;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Consents that were withdrawn: the class's own people hear that it happened, not whose it was. */
@Component
class HearWithdrawals implements EventHandler<ConsentChanged> {

    private final TellPeople people;
    private final WhereItLies where;

    HearWithdrawals(TellPeople people, WhereItLies where) {
        this.people = people;
        this.where = where;
    }

    @Override
    public String name() {
        return "notifications.hear-consents";
    }

    @Override
    public Class<ConsentChanged> listensTo() {
        return ConsentChanged.class;
    }

    @Override
    public Mono<Void> handle(Happened<? extends ConsentChanged> happened) {
        return happened.event().lost().isEmpty()
                ? Mono.empty()
                : heard(happened).flatMap(heard -> people.tell(Occasions.of(ConsentChanged.class), heard));
    }

    private Mono<Heard> heard(Happened<? extends ConsentChanged> happened) {
        return where.around(happened.event().pupilId())
                .zipWhen(where::of)
                .map(both -> Heard.at(both.getT2(), both.getT1(), happened.id(), happened.at()));
    }
}
