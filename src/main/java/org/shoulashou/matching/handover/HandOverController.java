package org.shoulashou.matching.handover;

import static org.shoulashou.accounts.Permission.MATCHING_APPROVE;
import static org.shoulashou.accounts.Permission.MATCHING_RUN;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.matching.runs.Run;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A run's way to the schools, by two people. */
@RestController
@RequestMapping("/api/runs/{id}/hand-over")
class HandOverController {

    private final DecideHandOver decide;

    HandOverController(DecideHandOver decide) {
        this.decide = decide;
    }

    /** @param deadline until when both schools are asked to answer */
    record AskingHandOver(long version, @NotNull LocalDate deadline) {}

    record Approving(long version) {}

    record Refusing(long version, @NotBlank @Size(max = 500) String reason) {}

    /** How it stands now; the page reads the rest anew. */
    record HandOverStanding(Run.HandOver.State state, long version) {

        static HandOverStanding of(Run run) {
            Run.HandOver handOver = run.handOver();
            if (handOver == null) {
                throw new IllegalStateException("A hand-over of run " + run.id() + " was decided and is not there");
            }
            return new HandOverStanding(handOver.state(), run.revision());
        }
    }

    @PostMapping
    @Needs(value = MATCHING_RUN, on = "run", in = "id")
    Mono<HandOverStanding> ask(@PathVariable String id, @Valid @RequestBody AskingHandOver asked, Caller caller) {
        return decide.ask(id, asked.version(), asked.deadline(), caller).map(HandOverStanding::of);
    }

    @PostMapping("/approval")
    @Needs(value = MATCHING_APPROVE, on = "run", in = "id")
    Mono<HandOverStanding> approve(@PathVariable String id, @Valid @RequestBody Approving decision, Caller caller) {
        return decide.approve(id, decision.version(), caller).map(HandOverStanding::of);
    }

    @PostMapping("/refusal")
    @Needs(value = MATCHING_APPROVE, on = "run", in = "id")
    Mono<HandOverStanding> refuse(@PathVariable String id, @Valid @RequestBody Refusing decision, Caller caller) {
        return decide.refuse(id, decision.version(), decision.reason(), caller).map(HandOverStanding::of);
    }

    @DeleteMapping
    @Needs(value = MATCHING_RUN, on = "run", in = "id")
    Mono<HandOverStanding> withdraw(@PathVariable String id, @RequestParam long version, Caller caller) {
        return decide.withdraw(id, version, caller).map(HandOverStanding::of);
    }
}
