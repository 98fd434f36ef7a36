package org.shoulashou.ledger.board;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.shoulashou.ledger.cobuilding.CoBuilding;
import org.shoulashou.ledger.cobuilding.CoBuildings;
import org.shoulashou.ledger.cobuilding.OwedContact;
import org.shoulashou.ledger.lines.Standing;
import org.shoulashou.ledger.lines.Standing.Urgency;
import org.shoulashou.ledger.lines.Standings;
import org.shoulashou.ledger.organisations.OrganisationPairs;
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
    private final CoBuildings buildings;
    private final OrganisationPairs organisations;

    OwedTasks(
            Plans plans,
            Standings standings,
            SumReports reports,
            CoBuildings buildings,
            OrganisationPairs organisations) {
        this.plans = plans;
        this.standings = standings;
        this.reports = reports;
        this.buildings = buildings;
        this.organisations = organisations;
    }

    /** @param place whose report it is */
    public record Owed(Text plan, Text task, String place, LocalDate due, List<Text> departments) {}

    /**
     * Reports, notes of co-buildings and pairs of organisations that are not accepted yet.
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
                .map(OwedTasks::owed)
                .concatWith(Flux.fromIterable(kept(keeper)).concatMap(plan -> contacts(plan, by)));
    }

    /** Many pairs of a place are one line: who they are stands in the situation. */
    private Flux<Owed> contacts(Plan plan, LocalDate by) {
        return buildings
                .of(plan.id())
                .collectList()
                .map(all -> OwedContact.of(plan, all, by, Period.ZERO))
                .flatMapIterable(owed -> owed.stream()
                        .collect(Collectors.groupingBy(Missing::of, LinkedHashMap::new, Collectors.counting()))
                        .entrySet())
                .map(each -> each.getKey().owed(plan, each.getValue()));
    }

    /** In one place, of one month or quarter. */
    private record Missing(String place, boolean monthly, LocalDate from, LocalDate due) {

        private static final Text CONTACT =
                new Text("单位共建 {0}：{1} 对没有联系", "Co-building in {0}: pairs without a contact: {1}");
        private static final Text REPORT =
                new Text("单位共建 {0} 起的季度：{1} 对没有报送", "Co-building in the quarter from {0}: pairs without a report: {1}");

        static Missing of(OwedContact owed) {
            return new Missing(owed.pair().place(), owed.monthly(), owed.from(), owed.due());
        }

        Owed owed(Plan plan, long many) {
            Text what = (monthly ? CONTACT : REPORT).with(YearMonth.from(from), many);
            return new Owed(plan.names(), what, place, due, List.of());
        }
    }

    /** Of what was done until that day. */
    public Flux<OpenReports> openAt(String keeper, LocalDate until) {
        return reports.unaccepted(kept(keeper).stream().map(Plan::id).toList(), until)
                .map(found -> new OpenReports(found.where(), found.state() == ReportState.CHECKED, found.many()))
                .concatWith(Flux.fromIterable(kept(keeper)).concatMap(plan -> waiting(plan.id(), until)));
    }

    private Flux<OpenReports> waiting(String plan, LocalDate until) {
        Flux<OpenReports> notes = buildings
                .of(plan)
                .map(pair -> new OpenReports(pair.place(), true, waitingNotes(pair, until)))
                .filter(open -> open.many() > 0);
        Flux<OpenReports> pairs = organisations.waitingOf(plan).map(pair -> new OpenReports(pair.place(), true, 1));
        return notes.concatWith(pairs);
    }

    private static int waitingNotes(CoBuilding pair, LocalDate until) {
        return (int) pair.waiting().stream()
                .filter(note -> !note.on().isAfter(until))
                .count();
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
