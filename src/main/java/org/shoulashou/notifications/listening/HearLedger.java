package org.shoulashou.notifications.listening;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.access.Scopes;
import org.shoulashou.ledger.LedgerEvents;
import org.shoulashou.ledger.LedgerEvents.Awaited;
import org.shoulashou.ledger.LedgerEvents.ReportDecided;
import org.shoulashou.notifications.told.Occasions;
import org.shoulashou.platform.events.EventHandler;
import org.shoulashou.platform.events.Happened;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tasks that come due or are late are told where they lie; what waits for a second person also one place further out. */
@Component
class HearLedger implements EventHandler<LedgerEvents> {

    private final TellPeople people;
    private final WhereItLies where;
    private final Scopes scopes;

    HearLedger(TellPeople people, WhereItLies where, Scopes scopes) {
        this.people = people;
        this.where = where;
        this.scopes = scopes;
    }

    @Override
    public String name() {
        return "notifications.hear-ledger";
    }

    @Override
    public Class<LedgerEvents> listensTo() {
        return LedgerEvents.class;
    }

    @Override
    public Mono<Void> handle(Happened<? extends LedgerEvents> happened) {
        LedgerEvents event = happened.event();
        Scope at = Scope.ofKey(event.at());
        return Mono.zip(where.of(List.of(at)), reach(event, at))
                .map(both -> Heard.at(both.getT1(), both.getT2(), happened.id(), happened.at())
                        .ofPersons(authors(event))
                        .by(by(event)))
                .flatMap(heard -> people.tell(Occasions.of(event.getClass()), heard));
    }

    private Mono<List<Scope>> reach(LedgerEvents event, Scope at) {
        return by(event) == null
                ? Mono.just(List.of(at))
                : scopes.keysAround(at)
                        .flatMapMany(Flux::fromIterable)
                        .map(Scope::ofKey)
                        .filter(scope -> !scope.equals(Scope.EVERYTHING))
                        .take(2)
                        .collectList();
    }

    private static List<String> authors(LedgerEvents event) {
        return event instanceof ReportDecided decided ? List.of(decided.author()) : List.of();
    }

    private static @Nullable String by(LedgerEvents event) {
        return event instanceof Awaited waits ? waits.by() : null;
    }
}
