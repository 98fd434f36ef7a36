package org.shoulashou.ledger.lines;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.shoulashou.ledger.plans.Hundredths;
import org.shoulashou.ledger.plans.Line;
import org.shoulashou.ledger.plans.Plan;
import org.shoulashou.ledger.plans.Task;

/**
 * What stands against a row today.
 *
 * @param published as the plan has it; for tasks of each pair, times the pairs that there are
 * @param target    with every adjustment that was approved
 * @param figure    accepted, or counted by the system; absent where nobody counts it yet
 * @param waiting   reported and not accepted yet
 */
public record Standing(
        Plan plan,
        Task task,
        Line line,
        Hundredths published,
        Hundredths target,
        @Nullable Hundredths figure,
        Hundredths waiting) {

    /** Percent with one decimal, rounded down so that nothing is reached before it is. */
    public @Nullable BigDecimal rate() {
        if (figure == null || target.value() == 0) {
            return null;
        }
        return BigDecimal.valueOf(figure.value())
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(target.value()), 1, RoundingMode.FLOOR);
    }

    /** How much is missing; nothing when it is reached. */
    public @Nullable Hundredths gap() {
        if (figure == null) {
            return null;
        }
        return figure.compareTo(target) >= 0 ? Hundredths.NOTHING : target.minus(figure);
    }

    public boolean isReached() {
        return figure != null && figure.compareTo(target) >= 0;
    }

    public LocalDate due() {
        return plan.due(line);
    }

    /** What nobody counts yet is nobody's delay. */
    public Urgency urgency(LocalDate today, Period ahead) {
        if (isReached()) {
            return Urgency.REACHED;
        }
        boolean begun = !today.isBefore(plan.span(line.year()).from());
        if (plan.closed() || figure == null || !begun) {
            return Urgency.QUIET;
        }
        if (today.isAfter(due())) {
            return Urgency.LATE;
        }
        return today.plus(ahead).isBefore(due()) ? Urgency.RUNNING : Urgency.DUE;
    }

    public enum Urgency {
        LATE,
        DUE,
        RUNNING,
        REACHED,
        /** Over, still to begin, or counted by nobody yet. */
        QUIET
    }
}
