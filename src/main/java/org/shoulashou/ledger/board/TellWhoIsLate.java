package org.shoulashou.ledger.board;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import org.shoulashou.accounts.Scope;
import org.shoulashou.ledger.LedgerEvents;
import org.shoulashou.ledger.LedgerEvents.CoBuildingDue;
import org.shoulashou.ledger.LedgerEvents.TaskDue;
import org.shoulashou.ledger.LedgerEvents.TaskLate;
import org.shoulashou.ledger.LedgerProperties;
import org.shoulashou.ledger.cobuilding.CoBuildings;
import org.shoulashou.ledger.cobuilding.OwedContact;
import org.shoulashou.ledger.lines.Standing;
import org.shoulashou.ledger.lines.Standing.Urgency;
import org.shoulashou.ledger.lines.Standings;
import org.shoulashou.ledger.plans.Plan;
import org.shoulashou.ledger.plans.Plans;
import org.shoulashou.platform.downloads.Downloads;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One look at all rows that are late or come due, and at co-buildings without a contact or a report. */
@Component
class TellWhoIsLate {

    private final Plans plans;
    private final Standings standings;
    private final CoBuildings buildings;
    private final TellOnce tell;
    private final LedgerProperties settings;
    private final Clock clock;

    TellWhoIsLate(
            Plans plans,
            Standings standings,
            CoBuildings buildings,
            TellOnce tell,
            LedgerProperties settings,
            Clock clock) {
        this.plans = plans;
        this.standings = standings;
        this.buildings = buildings;
        this.tell = tell;
        this.settings = settings;
        this.clock = clock;
    }

    /** Emits what was told anew. */
    Flux<ToldTask> once() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Downloads.BEIJING);
        Period ahead = days(settings.remindAhead());
        Flux<ToldTask> rows = running()
                .concatMap(standings::of)
                .flatMapIterable(all -> all)
                .concatMap(standing -> tell(standing, standing.urgency(today, ahead)));
        return rows.concatWith(Flux.defer(() -> contacts(today, days(settings.contactsAhead()))));
    }

    private Flux<Plan> running() {
        return Flux.fromIterable(plans.all()).filter(plan -> !plan.closed());
    }

    private static Period days(Duration ahead) {
        return Period.ofDays((int) ahead.toDays());
    }

    private Mono<ToldTask> tell(Standing standing, Urgency urgency) {
        if (urgency != Urgency.LATE && urgency != Urgency.DUE) {
            return Mono.empty();
        }
        String id = String.join(
                "/", urgency.name(), standing.line().key(), standing.due().toString());
        return tell.of(id, event(standing, urgency));
    }

    private static LedgerEvents event(Standing standing, Urgency urgency) {
        String plan = standing.plan().id();
        String task = standing.task().id();
        String at = Scope.place(standing.line().place()).key();
        return urgency == Urgency.LATE
                ? new TaskLate(plan, task, at, standing.due())
                : new TaskDue(plan, task, at, standing.due());
    }

    private Flux<ToldTask> contacts(LocalDate today, Period ahead) {
        return running()
                .filter(plan -> plan.coBuilding() != null)
                .concatMap(plan ->
                        buildings.of(plan.id()).collectList().map(all -> OwedContact.of(plan, all, today, ahead)))
                .flatMapIterable(all -> all)
                .concatMap(this::tell);
    }

    /** The row of the plan is due when its year ends; a month without a contact is over long before. */
    private Mono<ToldTask> tell(OwedContact owed) {
        String kind = owed.monthly() ? "CONTACT" : "REPORT";
        String id = String.join("/", kind, owed.pair().id(), owed.due().toString());
        String at = Scope.place(owed.pair().place()).key();
        return tell.of(id, new CoBuildingDue(owed.pair().id(), at, owed.due()));
    }
}
