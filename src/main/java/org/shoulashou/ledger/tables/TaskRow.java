package org.shoulashou.ledger.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shoulashou.ledger.lines.Standing;
import org.shoulashou.ledger.plans.Hundredths;
import org.shoulashou.ledger.plans.Line;
import org.shoulashou.platform.text.Text;

/**
 * A row of a plan with what stands against it.
 *
 * @param figure  absent where the system counts and nobody has counted yet
 * @param counted by the system: nobody types it
 */
public record TaskRow(
        String key,
        String plan,
        Text planName,
        String task,
        Text name,
        @Nullable Text project,
        Text unit,
        String place,
        Text placeName,
        @Nullable Integer year,
        BigDecimal published,
        BigDecimal target,
        @Nullable BigDecimal figure,
        BigDecimal waiting,
        @Nullable BigDecimal rate,
        @Nullable BigDecimal gap,
        boolean counted,
        LocalDate due,
        Standing.Urgency urgency) {

    public static TaskRow of(Standing standing, Map<String, Text> places, LocalDate today, Period ahead) {
        Line line = standing.line();
        Hundredths gap = standing.gap();
        Hundredths figure = standing.figure();
        return new TaskRow(
                line.key(),
                standing.plan().id(),
                standing.plan().names(),
                line.task(),
                standing.task().names(),
                standing.task().project(),
                standing.task().unit(),
                line.place(),
                places.getOrDefault(line.place(), new Text(line.place(), line.place())),
                line.year(),
                standing.published().decimal(),
                standing.target().decimal(),
                figure == null ? null : figure.decimal(),
                standing.waiting().decimal(),
                standing.rate(),
                gap == null ? null : gap.decimal(),
                standing.task().counted() != null,
                standing.due(),
                standing.urgency(today, ahead));
    }
}
