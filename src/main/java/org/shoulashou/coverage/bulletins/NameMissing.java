package org.shoulashou.coverage.bulletins;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Scope;
import org.shoulashou.coverage.months.ClosedMonth;
import org.shoulashou.coverage.months.ClosedMonths;
import org.shoulashou.coverage.pages.NameNodes;
import org.shoulashou.coverage.pages.NameNodes.Names;
import org.shoulashou.ledger.board.OwedTasks;
import org.shoulashou.ledger.board.OwedTasks.Owed;
import org.shoulashou.matching.Pairings;
import org.shoulashou.matching.Pairings.Awaited;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.Programme;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What a bulletin lacks, each with who owes it: months that are not closed, tasks that are late, words not given. */
@Component
class NameMissing {

    private static final Text CLOSES = new Text("{0} 主管团委", "the League committee of {0}");

    private final ClosedMonths months;
    private final OwedTasks tasks;
    private final Pairings pairings;
    private final NameNodes names;

    NameMissing(ClosedMonths months, OwedTasks tasks, Pairings pairings, NameNodes names) {
        this.months = months;
        this.tasks = tasks;
        this.pairings = pairings;
        this.names = names;
    }

    enum OwedKind {
        MONTH_OPEN,
        TASK_LATE,
        PAIRS_UNCONFIRMED
    }

    /** @param owedBy the place, with its departments, or the school */
    record MissingInput(
            OwedKind kind, Text what, Text owedBy, @Nullable String due) {}

    private record Found(List<ClosedMonth> closed, List<Owed> owed, List<Awaited> awaited) {}

    Mono<List<MissingInput>> of(Programme programme, Span span) {
        return Mono.zip(
                        months.of(programme.id()).filter(ClosedMonth::isClosed).collectList(),
                        tasks.keptAt(programme.keeper()).collectList(),
                        pairings.awaitedIn(programme.id()).collectList())
                .map(all -> new Found(all.getT1(), all.getT2(), all.getT3()))
                .zipWhen(found -> names.of(named(programme, found)))
                .map(both -> inputs(programme, span, both.getT1(), both.getT2()));
    }

    private static List<Scope> named(Programme programme, Found found) {
        List<Scope> all = new ArrayList<>(List.of(Scope.place(programme.keeper())));
        found.owed().forEach(task -> all.add(Scope.place(task.place())));
        found.awaited().forEach(pair -> all.add(Scope.school(pair.school())));
        return all;
    }

    private static List<MissingInput> inputs(Programme programme, Span span, Found found, Names names) {
        Text keeper = CLOSES.with(names.name(Scope.place(programme.keeper())));
        List<MissingInput> missing = new ArrayList<>();
        for (YearMonth month : span.months()) {
            if (isOpen(month, found.closed()) && runsIn(programme, month)) missing.add(open(month, keeper));
        }
        found.owed().forEach(task -> missing.add(late(task, names)));
        bySchool(found.awaited()).forEach((school, pairs) -> missing.add(unconfirmed(school, pairs, names)));
        return missing;
    }

    private static boolean isOpen(YearMonth month, List<ClosedMonth> closed) {
        return closed.stream().noneMatch(each -> each.of().equals(month));
    }

    private static boolean runsIn(Programme programme, YearMonth month) {
        return Optional.of(month.atEndOfMonth()).flatMap(programme::yearAt).isPresent();
    }

    private static MissingInput open(YearMonth month, Text keeper) {
        return new MissingInput(
                OwedKind.MONTH_OPEN,
                new Text("{0} 的数字还没有结账", "figures of {0} are not closed").with(month),
                keeper,
                null);
    }

    private static MissingInput late(Owed task, Names names) {
        Text who = who(names.name(Scope.place(task.place())), task.departments());
        return new MissingInput(OwedKind.TASK_LATE, task.task(), who, task.due().toString());
    }

    static Text who(Text place, List<Text> departments) {
        if (departments.isEmpty()) return place;
        String zh = departments.stream().map(Text::zh).collect(Collectors.joining("、"));
        String en = departments.stream().map(Text::en).collect(Collectors.joining(", "));
        return new Text("{0}（{1}）", "{0} ({1})").with(place, new Text(zh, en));
    }

    private static Map<String, Integer> bySchool(List<Awaited> awaited) {
        Map<String, Integer> bySchool = new LinkedHashMap<>();
        awaited.forEach(each -> bySchool.merge(each.school(), each.pairs(), Integer::sum));
        return bySchool;
    }

    private static MissingInput unconfirmed(String school, int pairs, Names names) {
        return new MissingInput(
                OwedKind.PAIRS_UNCONFIRMED,
                new Text("{0} 对结对还没有确认", "{0} pairs are not confirmed").with(pairs),
                names.name(Scope.school(school)),
                null);
    }
}
