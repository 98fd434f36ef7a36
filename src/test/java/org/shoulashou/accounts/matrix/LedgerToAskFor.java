package org.shoulashou.accounts.matrix;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shoulashou.ledger.Hand;
import org.shoulashou.ledger.adjusting.Adjustment;
import org.shoulashou.ledger.cobuilding.CoBuilding;
import org.shoulashou.ledger.organisations.OrganisationPair;
import org.shoulashou.ledger.plans.Hundredths;
import org.shoulashou.ledger.plans.Line;
import org.shoulashou.ledger.reports.Report;
import org.shoulashou.ledger.reports.Report.Work;
import org.shoulashou.platform.events.Outbox;
import org.shoulashou.platform.support.Await;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** Reports, pairs and adjustments of somebody who sits nowhere. */
record LedgerToAskFor(ReactiveMongoTemplate database, Instant now) {

    private static final Hand NOBODY = new Hand("nobody", "Nobody");
    private static final String KEPT = "turpan-2019";

    /** Against the national plan, which every place lies in. */
    Map<String, String> report(List<String> line, String marker) {
        LocalDate day = LocalDate.of(2021, 5, 5);
        Line row = new Line("national-2021", "training", "CN", 2021, Hundredths.whole(1000));
        Work work = new Work(row.plan(), row.task(), "CN", 2021, line.get(0), 300, day, marker + " note");
        String id = UUID.randomUUID().toString();
        return versioned(id, Report.entered(id, row, work, line, NOBODY, now).withOutbox(Outbox.empty()), line);
    }

    Map<String, String> coBuilding(List<String> line, String marker) {
        String id = UUID.randomUUID().toString();
        CoBuilding pair = new CoBuilding(
                id,
                null,
                id,
                "huaihua-2010",
                2010,
                marker + " unit",
                marker + " township",
                line.get(0),
                List.of(),
                NOBODY,
                now,
                line,
                Outbox.empty());
        return versioned(id, pair, line);
    }

    Map<String, String> organisations(List<String> line, String marker) {
        String id = UUID.randomUUID().toString();
        OrganisationPair pair = new OrganisationPair(
                id,
                null,
                id,
                KEPT,
                2020,
                OrganisationPair.Kind.VILLAGE,
                line.get(0),
                marker + " one",
                marker + " other",
                null,
                NOBODY,
                now,
                null,
                null,
                null,
                line,
                Outbox.empty());
        return versioned(id, pair, line);
    }

    Map<String, String> plan() {
        String id = UUID.randomUUID().toString();
        Adjustment asked = new Adjustment(
                id,
                null,
                KEPT,
                KEPT + "/summer-camp/43/2020",
                500,
                "More children",
                NOBODY,
                now,
                Adjustment.State.OPEN,
                null,
                List.of("43", "CN"),
                Outbox.empty());
        Await.result(database.save(asked));
        return Map.of("{id}", KEPT, "{adjustment}", id);
    }

    private Map<String, String> versioned(String id, Object document, List<String> line) {
        Await.result(database.save(document));
        return Map.of("{id}", id, "{version}", "0", "{where}", line.get(0));
    }
}
