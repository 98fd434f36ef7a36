package org.shoulashou.coverage.months;

import static org.shoulashou.accounts.Permission.COVERAGE_CLOSE;
import static org.shoulashou.accounts.Permission.COVERAGE_READ;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.ScopeKind;
import org.shoulashou.coverage.Hand;
import org.shoulashou.coverage.counting.Key.Sided;
import org.shoulashou.coverage.counting.Measure;
import org.shoulashou.coverage.months.ClosedMonth.Stand;
import org.shoulashou.coverage.months.CorrectFigure.Wanted;
import org.shoulashou.coverage.months.FigureCorrection.Said;
import org.shoulashou.coverage.months.MonthsDue.OpenMonth;
import org.shoulashou.platform.jobs.JobView;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.programme.KeptProgramme;
import org.shoulashou.programme.Programmes;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The months of a programme: which are closed, closing one, correcting what is closed. */
@RestController
@RequestMapping("/api/coverage/programmes/{id}/months")
class MonthsController {

    private final Programmes programmes;
    private final ClosedMonths months;
    private final MonthsDue due;
    private final CloseMonth close;
    private final CorrectFigure correct;

    MonthsController(
            Programmes programmes, ClosedMonths months, MonthsDue due, CloseMonth close, CorrectFigure correct) {
        this.programmes = programmes;
        this.months = months;
        this.due = due;
        this.close = close;
        this.correct = correct;
    }

    enum MonthState {
        OPEN,
        CLOSING,
        CLOSED
    }

    /** @param closeBy by when an open one should be closed */
    record MonthRow(
            String month,
            MonthState state,
            @Nullable Instant asOf,
            @Nullable String closedBy,
            @Nullable LocalDate closeBy,
            boolean late,
            List<String> allowedActions) {}

    record NewClosing(@NotNull YearMonth month) {}

    /** @param key made by the page for this one correction */
    record NewFigureCorrection(
            @NotBlank @Size(max = 60) String key,
            @NotNull YearMonth month,
            @NotNull ScopeKind kind,
            @NotBlank @Size(max = 60) String node,
            @NotNull Sided side,
            int year,
            @NotNull Measure measure,
            int difference,
            @NotBlank @Size(max = 500) String reason) {

        Wanted wanted() {
            Said said = new Said(side, year, measure, difference, reason.strip());
            return new Wanted(key, month, new Scope(kind, node).key(), said);
        }
    }

    record FigureRefusal(@NotBlank @Size(max = 500) String reason) {}

    record CorrectionAnswer(String id, FigureCorrection.State state) {

        static CorrectionAnswer of(FigureCorrection correction) {
            return new CorrectionAnswer(correction.id(), correction.state());
        }
    }

    @GetMapping
    @Needs(COVERAGE_READ)
    Mono<List<MonthRow>> list(@PathVariable String id, Caller caller) {
        return programmes
                .seenBy(caller.reach(COVERAGE_READ), id)
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal))
                .flatMap(kept -> rows(kept, caller));
    }

    private Mono<List<MonthRow>> rows(KeptProgramme kept, Caller caller) {
        List<Scope> at = kept.keptAt().stream().map(Scope::ofKey).toList();
        boolean closes = caller.may(COVERAGE_CLOSE, at);
        return due.of(kept.programme(), close.today())
                .zipWith(months.of(kept.id()).collectList())
                .map(both -> rows(both.getT1(), both.getT2(), closes));
    }

    private List<MonthRow> rows(List<OpenMonth> open, List<ClosedMonth> closed, boolean closes) {
        List<MonthRow> rows = new ArrayList<>();
        open.forEach(each -> rows.add(0, row(each, closes)));
        closed.forEach(each -> rows.add(row(each)));
        return rows;
    }

    private MonthRow row(OpenMonth open, boolean closes) {
        LocalDate today = close.today();
        List<String> actions = closes && !today.isBefore(open.from()) ? List.of("close") : List.of();
        return new MonthRow(
                open.month().toString(), MonthState.OPEN, null, null, open.by(), open.isLate(today), actions);
    }

    private static MonthRow row(ClosedMonth month) {
        Stand stand = month.stand();
        return new MonthRow(
                month.month(),
                stand == null ? MonthState.CLOSING : MonthState.CLOSED,
                stand == null ? null : month.asOf(),
                month.by().name(),
                null,
                false,
                List.of());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Needs(value = COVERAGE_CLOSE, on = "programme", in = "id")
    Mono<JobView> close(@PathVariable String id, @Valid @RequestBody NewClosing form, Caller caller) {
        return close.close(id, form.month(), Hand.of(caller)).map(JobView::of);
    }

    @PostMapping("/corrections")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(value = COVERAGE_CLOSE, on = "programme", in = "id")
    Mono<CorrectionAnswer> correct(
            @PathVariable String id, @Valid @RequestBody NewFigureCorrection form, Caller caller) {
        return correct.ask(id, form.wanted(), caller).map(CorrectionAnswer::of);
    }

    @PostMapping("/corrections/{correction}/approval")
    @Needs(value = COVERAGE_CLOSE, on = "programme", in = "id")
    Mono<CorrectionAnswer> approve(@PathVariable String id, @PathVariable String correction, Caller caller) {
        return correct.approve(id, correction, caller).map(CorrectionAnswer::of);
    }

    @PostMapping("/corrections/{correction}/refusal")
    @Needs(value = COVERAGE_CLOSE, on = "programme", in = "id")
    Mono<CorrectionAnswer> refuse(
            @PathVariable String id,
            @PathVariable String correction,
            @Valid @RequestBody FigureRefusal form,
            Caller caller) {
        return correct.refuse(id, correction, form.reason().strip(), caller).map(CorrectionAnswer::of);
    }

    @DeleteMapping("/corrections/{correction}")
    @Needs(value = COVERAGE_CLOSE, on = "programme", in = "id")
    Mono<CorrectionAnswer> withdraw(@PathVariable String id, @PathVariable String correction, Caller caller) {
        return correct.withdraw(id, correction, caller).map(CorrectionAnswer::of);
    }
}
