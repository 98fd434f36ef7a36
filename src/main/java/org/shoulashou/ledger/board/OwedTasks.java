package org.shoulashou.ledger.board;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.shoulashou.ledger.lines.Standing;
import org.shoulashou.ledger.lines.Standing.Urgency;
import org.shoulashou.ledger.lines.Standings;
import org.shoulashou.ledger.plans.Plan;
import org.shoulashou.ledger.plans.Plans;
import org.shoulashou.ledger.reports.ReportState;
import org.shoulashou.ledger.reports.SumReports;
import org.shoulashou.platform.text.Text;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** What is owed to the ledger of whoever keeps a plan: for a bulletin, which names what it lacks. */
@Component
public class OwedTasks {

    private final Plans plans;
    private final Standings standings;
    private final SumReports reports;

    OwedTasks(Plans plans, Standings standings, SumReports reports) {
        this.plans = plans;
        this.standings = standings;
        this.reports = reports;
    }

    /** @param place whose report it is */
    public record Owed(Text plan, Text task, String place, LocalDate due, List<Text> departments) {}

    /**
     * Reports that are not accepted yet.
     *
     * @param place   where they happened
     * @param checked whether they wait for a second person, and not for whoever entered them
     */
    public record OpenReports(String place, boolean checked, int many) {}

    /** What is due by that day and not reached. */
    public Flux<Owed> keptAt(String keeper, LocalDate by) {
        return Flux.fromIterable(kept(keeper))
                .concatMap(standings::of)
                .flatMapIterable(all -> all)
                .filter(standing -> standing.urgency(by.plusDays(1), Period.ZERO) == Urgency.LATE)
                .map(OwedTasks::owed);
    }

    /** Of what was done until that day. */
    public Flux<OpenReports> openAt(String keeper, LocalDate until) {
        return reports.unaccepted(kept(keeper).stream().map(Plan::id).toList(), until)
                .map(found -> new OpenReports(found.where(), found.state() == ReportState.CHECKED, found.many()));
    }

    private List<Plan> kept(String keeper) {
        return plans.all().stream()
                .filter(plan -> !plan.closed() && plan.keeper().equals(keeper))
                .toList();
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
