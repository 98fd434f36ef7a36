package org.shoulashou.coverage.bulletins;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shoulashou.accounts.Scope;
import org.shoulashou.coverage.CoverageProperties;
import org.shoulashou.coverage.bulletins.Contents.Section;
import org.shoulashou.coverage.months.ClosedMonth;
import org.shoulashou.coverage.months.ClosedMonths;
import org.shoulashou.coverage.pages.NameNodes;
import org.shoulashou.coverage.pages.NameNodes.Names;
import org.shoulashou.ledger.board.OwedTasks;
import org.shoulashou.ledger.board.OwedTasks.OpenReports;
import org.shoulashou.ledger.board.OwedTasks.Owed;
import org.shoulashou.matching.Pairings;
import org.shoulashou.matching.Pairings.Awaited;
import org.shoulashou.programme.Programme;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What a bulletin lacks, each with who owes it: months that are not closed, tasks that are due and not reached, reports that
 * nobody has accepted, pairs without an answer, and words that are not written.
 */
@Component
class NameMissing {

    private final ClosedMonths months;
    private final OwedTasks tasks;
    private final Pairings pairings;
    private final Bulletins bulletins;
    private final NameNodes names;
    private final CoverageProperties settings;

    NameMissing(
            ClosedMonths months,
            OwedTasks tasks,
            Pairings pairings,
            Bulletins bulletins,
            NameNodes names,
            CoverageProperties settings) {
        this.months = months;
        this.tasks = tasks;
        this.pairings = pairings;
        this.bulletins = bulletins;
        this.names = names;
        this.settings = settings;
    }

    private record Found(
            List<ClosedMonth> closed,
            List<Owed> owed,
            List<OpenReports> open,
            List<Awaited> awaited,
            List<Section> unwritten) {}

    Mono<List<Lacking>> of(Programme programme, Span span) {
        LocalDate due = span.due(settings.bulletinBy());
        return Mono.zip(
                        months.of(programme.id()).filter(ClosedMonth::isClosed).collectList(),
                        tasks.keptAt(programme.keeper(), due).collectList(),
                        tasks.openAt(programme.keeper(), span.lastMonth().atEndOfMonth())
                                .collectList(),
                        pairings.awaitedIn(programme.id()).collectList(),
                        unwritten(programme, span))
                .map(all -> new Found(all.getT1(), all.getT2(), all.getT3(), all.getT4(), all.getT5()))
                .zipWhen(found -> names.of(named(programme, found)))
                .map(both -> lacking(programme, span, both.getT1(), both.getT2()));
    }

    /** Of the draft that is in hand; nothing is asked of one that is out. */
    private Mono<List<Section>> unwritten(Programme programme, Span span) {
        return bulletins
                .newest(programme.id(), span)
                .filter(bulletin -> !bulletin.isOut())
                .flatMapIterable(bulletin -> bulletin.contents().sections())
                .filter(section -> section.body().isBlank())
                .collectList();
    }

    private static List<Scope> named(Programme programme, Found found) {
        List<Scope> all = new ArrayList<>(List.of(Scope.place(programme.keeper())));
        found.owed().forEach(task -> all.add(Scope.place(task.place())));
        found.open().forEach(open -> all.add(Scope.place(open.place())));
        found.awaited().forEach(pair -> all.add(Scope.school(pair.school())));
        return all;
    }

    private static List<Lacking> lacking(Programme programme, Span span, Found found, Names names) {
        Scope keeper = Scope.place(programme.keeper());
        List<Lacking> all = new ArrayList<>();
        span.months().stream()
                .filter(month -> isOpen(month, found.closed()) && programme.runsIn(month))
                .forEach(month -> all.add(Lacking.month(month, keeper, names)));
        found.unwritten().forEach(section -> all.add(Lacking.words(section.heading(), keeper, names)));
        found.owed().forEach(task -> all.add(Lacking.task(task, names)));
        together(found.open()).forEach(open -> all.add(Lacking.reports(open, names)));
        bySchool(found.awaited()).forEach((school, pairs) -> all.add(Lacking.pairs(school, pairs, names)));
        return all;
    }

    private static boolean isOpen(YearMonth month, List<ClosedMonth> closed) {
        return closed.stream().noneMatch(each -> each.of().equals(month));
    }

    private record Whose(String place, boolean checked) {}

    /** What was given back and what was never checked wait for the same people. */
    private static List<OpenReports> together(List<OpenReports> open) {
        Map<Whose, Integer> many = new LinkedHashMap<>();
        open.forEach(each -> many.merge(new Whose(each.place(), each.checked()), each.many(), Integer::sum));
        return many.entrySet().stream()
                .map(each ->
                        new OpenReports(each.getKey().place(), each.getKey().checked(), each.getValue()))
                .toList();
    }

    private static Map<String, Integer> bySchool(List<Awaited> awaited) {
        Map<String, Integer> bySchool = new LinkedHashMap<>();
        awaited.forEach(each -> bySchool.merge(each.school(), each.pairs(), Integer::sum));
        return bySchool;
    }
}
