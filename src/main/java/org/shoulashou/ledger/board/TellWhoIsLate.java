package org.shoulashou.ledger.board;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import org.shoulashou.accounts.Scope;
import org.shoulashou.ledger.LedgerEvents;
import org.shoulashou.ledger.LedgerEvents.TaskDue;
import org.shoulashou.ledger.LedgerEvents.TaskLate;
import org.shoulashou.ledger.LedgerProperties;
import org.shoulashou.ledger.lines.Standing;
import org.shoulashou.ledger.lines.Standing.Urgency;
import org.shoulashou.ledger.lines.Standings;
import org.shoulashou.ledger.plans.Plans;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.platform.events.Aggregates;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One look at all rows that are late or come due. Two instances that look at once tell once. */
@Component
class TellWhoIsLate {

    private final Plans plans;
    private final Standings standings;
    private final Aggregates aggregates;
    private final ReactiveMongoTemplate database;
    private final LedgerProperties settings;
    private final Clock clock;

    TellWhoIsLate(
            Plans plans,
            Standings standings,
            Aggregates aggregates,
            ReactiveMongoTemplate database,
            LedgerProperties settings,
            Clock clock) {
        this.plans = plans;
        this.standings = standings;
        this.aggregates = aggregates;
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /** Emits what was told anew. */
    Flux<ToldTask> once() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Downloads.BEIJING);
        Period ahead = Period.ofDays((int) settings.remindAhead().toDays());
        return Flux.fromIterable(plans.all())
                .filter(plan -> !plan.closed())
                .concatMap(standings::of)
                .flatMapIterable(all -> all)
                .concatMap(standing -> tell(standing, standing.urgency(today, ahead)));
    }

    private Mono<ToldTask> tell(Standing standing, Urgency urgency) {
        if (urgency != Urgency.LATE && urgency != Urgency.DUE) {
            return Mono.empty();
        }
        String id = String.join(
                "/", urgency.name(), standing.line().key(), standing.due().toString());
        return database.exists(query(where("_id").is(id)), ToldTask.class)
                .filter(known -> !known)
                .flatMap(fresh -> aggregates.save(ToldTask.of(id, event(standing, urgency), clock.instant())))
                .onErrorResume(DuplicateKeyException.class, again -> Mono.empty());
    }

    private static LedgerEvents event(Standing standing, Urgency urgency) {
        String plan = standing.plan().id();
        String task = standing.task().id();
        String at = Scope.place(standing.line().place()).key();
        return urgency == Urgency.LATE
                ? new TaskLate(plan, task, at, standing.due())
                : new TaskDue(plan, task, at, standing.due());
    }
}
