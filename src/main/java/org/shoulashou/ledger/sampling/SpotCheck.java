package org.shoulashou.ledger.sampling;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.log.Acted;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.ledger.Hand;
import org.shoulashou.ledger.plans.Sights;
import org.shoulashou.platform.events.Aggregate;
import org.shoulashou.platform.events.Outbox;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Which accepted reports are looked at again. From the seed, the share and the population anybody draws the same.
 *
 * @param population ids of all that could be drawn
 * @param drawn      ids of those that were
 * @param around     codes of the place that keeps the plan and of all around it
 */
@Document("ledgerSpotChecks")
@CompoundIndex(name = "ofPlan", def = "{plan: 1, at: -1}")
record SpotCheck(
        @Id String id,
        @Version @Nullable Long version,
        String plan,
        long seed,
        int share,
        int least,
        List<String> population,
        List<String> drawn,
        Hand by,
        Instant at,
        List<String> around,
        Outbox outbox)
        implements Aggregate<SpotCheck> {

    SpotCheck {
        population = List.copyOf(population);
        drawn = List.copyOf(drawn);
    }

    SpotCheck told() {
        Acted acted = new Acted(Action.LEDGER_SPOT_CHECK_DRAWN, by.id(), by.name(), id, null, Sights.keys(around));
        return telling(acted, at);
    }

    @Override
    public SpotCheck withOutbox(Outbox next) {
        return new SpotCheck(id, version, plan, seed, share, least, population, drawn, by, at, around, next);
    }
}
