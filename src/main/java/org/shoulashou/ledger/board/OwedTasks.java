package org.shoulashou.ledger.board;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.shoulashou.ledger.lines.Standing;
import org.shoulashou.ledger.lines.Standing.Urgency;
import org.shoulashou.ledger.lines.Standings;
import org.shoulashou.ledger.plans.Plans;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.platform.text.Text;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** What is late in the ledger of whoever keeps a plan: for a bulletin, which names what it lacks. */
@Component
public class OwedTasks {

    private final Plans plans;
    private final Standings standings;
    private final Clock clock;

    OwedTasks(Plans plans, Standings standings, Clock clock) {
        this.plans = plans;
        this.standings = standings;
        this.clock = clock;
    }

    /** @param place whose report it is */
    public record Owed(Text plan, Text task, String place, LocalDate due, List<Text> departments) {}

    public Flux<Owed> keptAt(String keeper) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Downloads.BEIJING);
        return Flux.fromIterable(plans.all())
                .filter(plan -> !plan.closed() && plan.keeper().equals(keeper))
                .concatMap(standings::of)
                .flatMapIterable(all -> all)
                .filter(standing -> standing.urgency(today, Period.ZERO) == Urgency.LATE)
                .map(OwedTasks::owed);
    }

    private static Owed owed(Standing late) {
        return new Owed(
                late.plan().names(),
                late.task().names(),
                late.line().place(),
                late.due(),
                late.plan().departmentsOf(late.task()));
    }
}
