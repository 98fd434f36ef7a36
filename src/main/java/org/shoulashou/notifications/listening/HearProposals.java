package org.shoulashou.notifications.listening;

import java.util.List;
import org.shoulashou.accounts.Scope;
import org.shoulashou.matching.PairsProposed;
import org.shoulashou.notifications.told.Occasions;
import org.shoulashou.platform.events.EventHandler;
import org.shoulashou.platform.events.Happened;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Pairs that come before two schools. */
@Component
class HearProposals implements EventHandler<PairsProposed> {

    private final TellPeople people;
    private final WhereItLies where;

    HearProposals(TellPeople people, WhereItLies where) {
        this.people = people;
        this.where = where;
    }

    @Override
    public String name() {
        return "notifications.hear-proposals";
    }

    @Override
    public Class<PairsProposed> listensTo() {
        return PairsProposed.class;
    }

    @Override
    public Mono<Void> handle(Happened<? extends PairsProposed> happened) {
        PairsProposed told = happened.event();
        return Flux.just(
                        List.of(Scope.schoolClass(told.inlandClass()), Scope.school(told.inlandSchool())),
                        List.of(Scope.schoolClass(told.partnerClass()), Scope.school(told.partnerSchool())))
                .concatMap(scopes -> tell(scopes, happened))
                .then();
    }

    private Mono<Void> tell(List<Scope> scopes, Happened<?> happened) {
        return where.of(scopes)
                .map(place -> Heard.at(place, scopes, happened.id(), happened.at()))
                .flatMap(heard -> people.tell(Occasions.of(PairsProposed.class), heard));
    }
}
