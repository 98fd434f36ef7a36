package org.shoulashou.notifications.listening;

import java.util.List;
import org.shoulashou.accounts.Scope;
import org.shoulashou.matching.Member;
import org.shoulashou.matching.Pairing;
import org.shoulashou.matching.PairingChanged;
import org.shoulashou.matching.PairingState;
import org.shoulashou.matching.Pairings;
import org.shoulashou.notifications.told.Occasion;
import org.shoulashou.notifications.told.Occasions;
import org.shoulashou.platform.events.EventHandler;
import org.shoulashou.platform.events.Happened;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Friendships: each side hears of its own child's. That two have become friends is told once, however often it rests, and
 * not when it has ended before anybody heard of it.
 */
@Component
class HearFriendships implements EventHandler<PairingChanged> {

    private final TellPeople people;
    private final WhereItLies where;
    private final Pairings pairings;

    HearFriendships(TellPeople people, WhereItLies where, Pairings pairings) {
        this.people = people;
        this.where = where;
        this.pairings = pairings;
    }

    @Override
    public String name() {
        return "notifications.hear-pairings";
    }

    @Override
    public Class<PairingChanged> listensTo() {
        return PairingChanged.class;
    }

    @Override
    public Mono<Void> handle(Happened<? extends PairingChanged> happened) {
        List<Occasion> occasions =
                Occasions.of(PairingChanged.class, happened.event().state());
        return occasions.isEmpty()
                ? Mono.empty()
                : pairings.find(happened.event().pairingId())
                        .filter(pairing -> pairing.state() == happened.event().state())
                        .flatMapMany(pairing -> sides(pairing, happened))
                        .concatMap(heard -> people.tell(occasions, heard))
                        .then();
    }

    private Flux<Heard> sides(Pairing pairing, Happened<? extends PairingChanged> happened) {
        return Flux.just(pairing.inland(), pairing.partner()).concatMap(member -> side(member, happened));
    }

    private Mono<Heard> side(Member member, Happened<? extends PairingChanged> happened) {
        List<Scope> scopes = List.of(Scope.schoolClass(member.schoolClass()), Scope.school(member.school()));
        PairingChanged changed = happened.event();
        String once = changed.state() == PairingState.ACTIVE ? changed.pairingId() : happened.id();
        return where.of(scopes)
                .map(place -> Heard.at(place, scopes, once, happened.at()).of(member.pupil()));
    }
}
