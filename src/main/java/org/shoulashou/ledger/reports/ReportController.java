package org.shoulashou.ledger.reports;

import static org.shoulashou.accounts.Permission.LEDGER_CHECK;
import static org.shoulashou.accounts.Permission.LEDGER_READ;
import static org.shoulashou.accounts.Permission.LEDGER_REPORT;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.ledger.plans.Hundredths;
import org.shoulashou.ledger.reports.Report.Work;
import org.shoulashou.platform.pictures.PictureAnswer;
import org.shoulashou.platform.problems.PlatformProblems;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reports against tasks, from entering to correcting. */
@RestController
@RequestMapping("/api/ledger/reports")
class ReportController {

    private final EnterReport enter;
    private final CheckReport check;
    private final ShowEvidence evidence;
    private final Reports reports;
    private final ShowReports show;

    ReportController(EnterReport enter, CheckReport check, ShowEvidence evidence, Reports reports, ShowReports show) {
        this.enter = enter;
        this.check = check;
        this.evidence = evidence;
        this.reports = reports;
        this.show = show;
    }

    record ReportForm(
            @NotBlank @Size(max = 60) String plan,
            @NotBlank @Size(max = 60) String task,
            @NotBlank @Size(max = 20) String place,
            @Nullable Integer year,
            @NotBlank @Size(max = 20) String where,

            @NotNull @Positive @Digits(integer = 9, fraction = 2)
            BigDecimal amount,

            @NotNull LocalDate on,
            @Size(max = 1000) @Nullable String note) {

        Work work() {
            String said = note == null || note.isBlank() ? null : note.strip();
            return new Work(
                    plan, task, place, year, where, Hundredths.of(amount).value(), on, said);
        }
    }

    /** @param key made by the page for this one report */
    record NewReport(
            @NotBlank @Size(max = 60) String key,
            @NotNull @Valid ReportForm report) {}

    record ReportChange(
            @NotNull Long version, @NotNull @Valid ReportForm report) {}

    record SelfCheck(
            @NotNull Long version, @NotNull @Size(max = 30) Set<@NotNull String> confirmed) {}

    record ReportAcceptance(
            @NotNull Long version,
            @Size(max = 500) @Nullable String note) {}

    record ReportReturn(
            @NotNull Long version,
            @NotBlank @Size(max = 500) String note) {}

    record SpotFinding(
            @NotNull Long version,
            @NotNull Boolean sound,
            @Size(max = 500) @Nullable String note) {}

    record ReportCorrection(
            @NotNull Long version,
            @NotNull @Digits(integer = 9, fraction = 2) BigDecimal difference,
            @NotBlank @Size(max = 500) String reason) {}

    record CorrectionApproval(@NotNull Long version) {}

    record CorrectionRefusal(
            @NotNull Long version,
            @NotBlank @Size(max = 500) String reason) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(LEDGER_REPORT)
    Mono<ReportView> enter(@Valid @RequestBody NewReport form, Caller caller) {
        return enter.enter(form.key(), form.report().work(), caller).flatMap(report -> show.one(report, caller));
    }

    @GetMapping("/{id}")
    @Needs(value = LEDGER_READ, on = "ledger-report", in = "id")
    Mono<ReportView> one(@PathVariable String id, Caller caller) {
        return reports.find(id)
                .flatMap(report -> show.one(report, caller))
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal));
    }

    @PutMapping("/{id}")
    @Needs(value = LEDGER_REPORT, on = "ledger-report", in = "id")
    Mono<ReportView> change(@PathVariable String id, @Valid @RequestBody ReportChange form, Caller caller) {
        return enter.change(id, form.version(), form.report().work(), caller)
                .flatMap(report -> show.one(report, caller));
    }

    @PostMapping("/{id}/self-check")
    @Needs(value = LEDGER_REPORT, on = "ledger-report", in = "id")
    Mono<ReportView> selfCheck(@PathVariable String id, @Valid @RequestBody SelfCheck form, Caller caller) {
        return check.self(id, form.version(), form.confirmed(), caller).flatMap(report -> show.one(report, caller));
    }

    @PostMapping("/{id}/acceptance")
    @Needs(value = LEDGER_CHECK, on = "ledger-report", in = "id")
    Mono<ReportView> accept(@PathVariable String id, @Valid @RequestBody ReportAcceptance form, Caller caller) {
        return check.accept(id, form.version(), form.note(), caller).flatMap(report -> show.one(report, caller));
    }

    @PostMapping("/{id}/return")
    @Needs(value = LEDGER_CHECK, on = "ledger-report", in = "id")
    Mono<ReportView> giveBack(@PathVariable String id, @Valid @RequestBody ReportReturn form, Caller caller) {
        return check.giveBack(id, form.version(), form.note().strip(), caller)
                .flatMap(report -> show.one(report, caller));
    }

    @PostMapping("/{id}/findings")
    @Needs(value = LEDGER_CHECK, on = "ledger-report", in = "id")
    Mono<ReportView> find(@PathVariable String id, @Valid @RequestBody SpotFinding form, Caller caller) {
        return check.spot(id, form.version(), form.sound(), form.note(), caller)
                .flatMap(report -> show.one(report, caller));
    }

    @PostMapping("/{id}/corrections")
    @Needs(value = LEDGER_CHECK, on = "ledger-report", in = "id")
    Mono<ReportView> correct(@PathVariable String id, @Valid @RequestBody ReportCorrection form, Caller caller) {
        Hundredths difference = Hundredths.of(form.difference());
        return check.correct(id, form.version(), difference, form.reason().strip(), caller)
                .flatMap(report -> show.one(report, caller));
    }

    @PostMapping("/{id}/correction/approval")
    @Needs(value = LEDGER_CHECK, on = "ledger-report", in = "id")
    Mono<ReportView> approveCorrection(
            @PathVariable String id, @Valid @RequestBody CorrectionApproval form, Caller caller) {
        return check.approveCorrection(id, form.version(), caller).flatMap(report -> show.one(report, caller));
    }

    @PostMapping("/{id}/correction/refusal")
    @Needs(value = LEDGER_CHECK, on = "ledger-report", in = "id")
    Mono<ReportView> refuseCorrection(
            @PathVariable String id, @Valid @RequestBody CorrectionRefusal form, Caller caller) {
        return check.refuseCorrection(id, form.version(), form.reason().strip(), caller)
                .flatMap(report -> show.one(report, caller));
    }

    /** The bare body of the request is the photograph. */
    @PostMapping("/{id}/pictures")
    @Needs(value = LEDGER_REPORT, on = "ledger-report", in = "id")
    Mono<ReportView> photograph(@PathVariable String id, @RequestBody Flux<DataBuffer> body, Caller caller) {
        return evidence.take(id, body, caller).flatMap(report -> show.one(report, caller));
    }

    @GetMapping(path = "/{id}/pictures/{picture}", produces = MediaType.IMAGE_JPEG_VALUE)
    @Needs(value = LEDGER_READ, on = "ledger-report", in = "id")
    Mono<ResponseEntity<byte[]>> picture(@PathVariable String id, @PathVariable String picture) {
        return evidence.show(id, picture).map(PictureAnswer::of);
    }
}
