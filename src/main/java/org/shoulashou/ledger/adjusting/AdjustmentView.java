package org.shoulashou.ledger.adjusting;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Permission;
import org.shoulashou.ledger.plans.Hundredths;
import org.shoulashou.ledger.plans.Sights;

/** An adjustment as pages show it. */
public record AdjustmentView(
        String id,
        String line,
        BigDecimal difference,
        String reason,
        String author,
        Instant at,
        Adjustment.State state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String note,
        List<String> allowedActions) {

    public static AdjustmentView of(Adjustment adjustment, Caller caller) {
        Adjustment.Decision decision = adjustment.decision();
        return new AdjustmentView(
                adjustment.id(),
                adjustment.line(),
                new Hundredths(adjustment.difference()).decimal(),
                adjustment.reason(),
                adjustment.author().name(),
                adjustment.at(),
                adjustment.state(),
                decision == null ? null : decision.by().name(),
                decision == null ? null : decision.at(),
                decision == null ? null : decision.note(),
                actions(adjustment, caller));
    }

    private static List<String> actions(Adjustment adjustment, Caller caller) {
        if (!adjustment.isOpen() || !Sights.may(caller, Permission.LEDGER_KEEP, adjustment.around())) {
            return List.of();
        }
        return adjustment.author().is(caller) ? List.of("withdraw") : List.of("approve", "refuse");
    }
}
