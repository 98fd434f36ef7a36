package org.shoulashou.ledger.adjusting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.log.Acted;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.ledger.Hand;
import org.shoulashou.ledger.LedgerEvents.AdjustmentAsked;
import org.shoulashou.ledger.plans.Sights;
import org.shoulashou.platform.events.Aggregate;
import org.shoulashou.platform.events.Outbox;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A later decision about a published amount, which itself stays as it was published.
 *
 * @param line       the row's name
 * @param difference in hundredths of the task's unit; how many more, or with a minus fewer
 * @param around     codes of the place that keeps the plan and of all around it
 */
@Document("ledgerAdjustments")
@CompoundIndex(name = "ofPlan", def = "{plan: 1, state: 1}")
public record Adjustment(
        @Id String id,
        @Version @Nullable Long version,
        String plan,
        String line,
        long difference,
        String reason,
        Hand author,
        Instant at,
        State state,
        @Nullable Decision decision,
        List<String> around,
        Outbox outbox)
        implements Aggregate<Adjustment> {

    public enum State {
        OPEN,
        APPROVED,
        REFUSED,
        WITHDRAWN
    }

    public record Decision(Hand by, Instant at, @Nullable String note) {}

    boolean isOpen() {
        return state == State.OPEN;
    }

    boolean counts() {
        return state == State.APPROVED;
    }

    static Adjustment asked(
            String id,
            String plan,
            String line,
            long difference,
            String reason,
            List<String> around,
            Hand author,
            Instant now) {
        return new Adjustment(
                        id, null, plan, line, difference, reason, author, now, State.OPEN, null, around, Outbox.empty())
                .acted(Action.LEDGER_ADJUSTMENT_ASKED, author, now)
                .telling(new AdjustmentAsked(id, Sights.keys(around).get(0), author.id()), now);
    }

    Adjustment decided(State as, Action action, Decision how) {
        return new Adjustment(id, version, plan, line, difference, reason, author, at, as, how, around, outbox)
                .acted(action, how.by(), how.at());
    }

    private Adjustment acted(Action action, Hand by, Instant now) {
        return telling(new Acted(action, by.id(), by.name(), id, null, Sights.keys(around)), now);
    }

    @Override
    public Adjustment withOutbox(Outbox next) {
        return new Adjustment(id, version, plan, line, difference, reason, author, at, state, decision, around, next);
    }
}
