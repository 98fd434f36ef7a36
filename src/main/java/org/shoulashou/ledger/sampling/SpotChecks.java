package org.shoulashou.ledger.sampling;

import static org.shoulashou.accounts.Permission.LEDGER_KEEP;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.shoulashou.accounts.Caller;
import org.shoulashou.directory.Place;
import org.shoulashou.ledger.Hand;
import org.shoulashou.ledger.LedgerProblems;
import org.shoulashou.ledger.plans.Checking;
import org.shoulashou.ledger.plans.Plan;
import org.shoulashou.ledger.plans.Plans;
import org.shoulashou.ledger.plans.Sights;
import org.shoulashou.ledger.reports.Report;
import org.shoulashou.ledger.reports.Reports;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.platform.events.Aggregates;
import org.shoulashou.platform.events.Outbox;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Draws spot checks from the accepted reports of a plan, and knows those that were drawn. */
@Component
class SpotChecks {

    private static final int MOST_SHOWN = 20;
    private static final long MOST = 1_000_000_000L;

    private final SecureRandom lots = new SecureRandom();

    private final ReactiveMongoTemplate database;
    private final Aggregates aggregates;
    private final Plans plans;
    private final Reports reports;
    private final Sights sights;
    private final Clock clock;

    SpotChecks(
            ReactiveMongoTemplate database,
            Aggregates aggregates,
            Plans plans,
            Reports reports,
            Sights sights,
            Clock clock) {
        this.database = database;
        this.aggregates = aggregates;
        this.plans = plans;
        this.reports = reports;
        this.sights = sights;
        this.clock = clock;
    }

    /** Once a month, by a number that nobody chooses: who could draw as often as they like would choose the lot. */
    Mono<SpotCheck> draw(String planId, Caller caller) {
        Plan plan = plans.needed(planId);
        long seed = lots.nextLong(MOST);
        return reports.accepted(planId)
                .map(Report::id)
                .collectList()
                .doOnNext(SpotChecks::refuseIfEmpty)
                .zipWith(sights.where(plan.keeper(), LEDGER_KEEP, caller))
                .map(both -> drawn(plan, seed, both.getT1(), both.getT2(), Hand.of(caller)))
                .flatMap(this::saveOnce);
    }

    Flux<SpotCheck> of(String plan) {
        Query query = new Query(where("plan").is(plan))
                .with(Sort.by(Sort.Direction.DESC, "at"))
                .limit(MOST_SHOWN);
        return database.find(query, SpotCheck.class);
    }

    private Mono<SpotCheck> saveOnce(SpotCheck check) {
        return aggregates
                .save(check)
                .onErrorResume(DuplicateKeyException.class, again -> database.findById(check.id(), SpotCheck.class));
    }

    private SpotCheck drawn(Plan plan, long seed, List<String> population, Place keeper, Hand by) {
        Checking how = plan.checking();
        YearMonth month = YearMonth.from(LocalDate.ofInstant(clock.instant(), Downloads.BEIJING));
        String name = "ledger-spot-check\n" + plan.id() + "\n" + month;
        return new SpotCheck(
                        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                                .toString(),
                        null,
                        plan.id(),
                        seed,
                        how.share(),
                        how.least(),
                        population,
                        Sample.draw(population, seed, how.share(), how.least()),
                        by,
                        clock.instant(),
                        keeper.line(),
                        Outbox.empty())
                .told();
    }

    private static void refuseIfEmpty(List<String> population) {
        if (population.isEmpty()) {
            throw LedgerProblems.NOTHING_TO_DRAW.refusal();
        }
    }
}
