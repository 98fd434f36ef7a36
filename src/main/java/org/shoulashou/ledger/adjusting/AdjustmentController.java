package org.shoulashou.ledger.adjusting;

import static org.shoulashou.accounts.Permission.LEDGER_KEEP;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.ledger.adjusting.AdjustTarget.Wanted;
import org.shoulashou.ledger.plans.Hundredths;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Adjusting amounts: one person asks, another decides. */
@RestController
@RequestMapping("/api/ledger/plans/{id}/adjustments")
class AdjustmentController {

    private final AdjustTarget adjust;

    AdjustmentController(AdjustTarget adjust) {
        this.adjust = adjust;
    }

    record NewTarget(
            @NotBlank @Size(max = 60) String key,
            @NotBlank @Size(max = 60) String task,
            @NotBlank @Size(max = 20) String place,
            @Nullable Integer year,
            @NotNull @Digits(integer = 9, fraction = 2) BigDecimal difference,
            @NotBlank @Size(max = 300) String reason) {

        Wanted wanted() {
            return new Wanted(key, task, place, year, Hundredths.of(difference), reason.strip());
        }
    }

    record TargetApproval(@Size(max = 300) @Nullable String note) {}

    record TargetRefusal(@NotBlank @Size(max = 300) String reason) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(value = LEDGER_KEEP, on = "ledger-plan", in = "id")
    Mono<AdjustmentView> ask(@PathVariable String id, @Valid @RequestBody NewTarget form, Caller caller) {
        return adjust.ask(id, form.wanted(), caller).map(asked -> AdjustmentView.of(asked, caller));
    }

    @PostMapping("/{adjustment}/approval")
    @Needs(value = LEDGER_KEEP, on = "ledger-plan", in = "id")
    Mono<AdjustmentView> approve(
            @PathVariable String id,
            @PathVariable String adjustment,
            @Valid @RequestBody TargetApproval form,
            Caller caller) {
        return adjust.approve(id, adjustment, form.note(), caller).map(now -> AdjustmentView.of(now, caller));
    }

    @PostMapping("/{adjustment}/refusal")
    @Needs(value = LEDGER_KEEP, on = "ledger-plan", in = "id")
    Mono<AdjustmentView> refuse(
            @PathVariable String id,
            @PathVariable String adjustment,
            @Valid @RequestBody TargetRefusal form,
            Caller caller) {
        return adjust.refuse(id, adjustment, form.reason().strip(), caller).map(now -> AdjustmentView.of(now, caller));
    }

    @DeleteMapping("/{adjustment}")
    @Needs(value = LEDGER_KEEP, on = "ledger-plan", in = "id")
    Mono<AdjustmentView> withdraw(@PathVariable String id, @PathVariable String adjustment, Caller caller) {
        return adjust.withdraw(id, adjustment, caller).map(now -> AdjustmentView.of(now, caller));
    }
}
