package org.shoulashou.ledger.reports;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shoulashou.accounts.Caller;
import org.shoulashou.directory.Places;
import org.shoulashou.ledger.plans.Plan;
import org.shoulashou.ledger.plans.Plans;
import org.shoulashou.ledger.plans.Task;
import org.shoulashou.platform.text.Text;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Puts names to reports. */
@Component
public class ShowReports {

    private final Plans plans;
    private final Places places;

    ShowReports(Plans plans, Places places) {
        this.plans = plans;
        this.places = places;
    }

    public Mono<ReportView> one(Report report, Caller caller) {
        return all(List.of(report), caller).map(views -> views.get(0));
    }

    /** A report whose row has gone from the files is not shown. */
    public Mono<List<ReportView>> all(Collection<Report> reports, Caller caller) {
        List<String> codes =
                reports.stream().map(report -> report.work().where()).distinct().toList();
        return places.namesOf(codes)
                .map(names -> reports.stream()
                        .flatMap(report -> view(report, names, caller).stream())
                        .toList());
    }

    private Optional<ReportView> view(Report report, Map<String, Text> names, Caller caller) {
        Report.Work work = report.work();
        Text where = names.getOrDefault(work.where(), new Text(work.where(), work.where()));
        return plans.find(work.plan())
                .flatMap(plan -> plan.task(work.task()).map(task -> view(report, plan, task, where, caller)));
    }

    private static ReportView view(Report report, Plan plan, Task task, Text where, Caller caller) {
        return ReportView.of(report, task, where, plan.checking().self(), caller);
    }
}
