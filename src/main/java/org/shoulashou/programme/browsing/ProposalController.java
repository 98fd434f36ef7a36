package org.shoulashou.programme.browsing;

import static org.shoulashou.accounts.Permission.PROGRAMMES_APPROVE;
import static org.shoulashou.accounts.Permission.PROGRAMMES_EDIT;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.programme.KeptProgramme;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Programmes;
import org.shoulashou.programme.Proposal;
import org.shoulashou.programme.editing.ChangePreview;
import org.shoulashou.programme.editing.DecideProposal;
import org.shoulashou.programme.editing.PreviewChange;
import org.shoulashou.programme.editing.ProposeChange;
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

/** Changing a programme: one person proposes, another decides. */
@RestController
@RequestMapping("/api/programmes/{id}")
class ProposalController {

    private final Programmes programmes;
    private final ProposeChange propose;
    private final DecideProposal decide;
    private final PreviewChange preview;

    ProposalController(Programmes programmes, ProposeChange propose, DecideProposal decide, PreviewChange preview) {
        this.programmes = programmes;
        this.propose = propose;
        this.decide = decide;
        this.preview = preview;
    }

    /** @param version the version that the author saw */
    record ProgrammeDraft(@NotNull Integer version, @NotNull Programme content) {}

    record ProgrammeEdit(
            @NotNull Integer version,
            @NotNull Programme content,
            @NotBlank @Size(max = 300) String reason) {}

    record QuotaAdjusting(
            @NotNull Integer version,
            @NotNull Integer amount,
            @NotBlank @Size(max = 300) String reason,
            @Nullable String place,
            @Nullable Integer year) {}

    record ProposalApproval(
            @NotNull Integer version,
            @Size(max = 300) @Nullable String note) {}

    record ProposalRefusal(@NotBlank @Size(max = 300) String reason) {}

    record ProposalPage(ProposalRow proposal, Programme content, ChangePreview preview) {}

    @PostMapping("/preview")
    @Needs(value = PROGRAMMES_EDIT, on = "programme", in = "id")
    Mono<ChangePreview> preview(@PathVariable String id, @Valid @RequestBody ProgrammeDraft draft) {
        return propose.checked(id, draft.version(), draft.content()).flatMap(kept -> preview.of(kept, draft.content()));
    }

    @GetMapping("/proposals")
    @Needs(value = PROGRAMMES_EDIT, on = "programme", in = "id")
    Mono<List<ProposalRow>> list(@PathVariable String id, Caller caller) {
        return programmes.kept(id).map(kept -> rows(kept, caller));
    }

    @PostMapping("/proposals")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(value = PROGRAMMES_EDIT, on = "programme", in = "id")
    Mono<ProposalRow> propose(@PathVariable String id, @Valid @RequestBody ProgrammeEdit edit, Caller caller) {
        return propose.edit(id, edit.version(), edit.content(), edit.reason().strip(), caller)
                .map(proposed -> ProposalRow.of(proposed.programme(), proposed.proposal(), caller));
    }

    @PostMapping("/quotas/{quota}/adjustments")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(value = PROGRAMMES_EDIT, on = "programme", in = "id")
    Mono<ProposalRow> adjust(
            @PathVariable String id,
            @PathVariable String quota,
            @Valid @RequestBody QuotaAdjusting form,
            Caller caller) {
        ProposeChange.Amount amount =
                new ProposeChange.Amount(form.amount(), form.reason().strip(), form.place(), form.year());
        return propose.adjust(id, form.version(), quota, amount, caller)
                .map(proposed -> ProposalRow.of(proposed.programme(), proposed.proposal(), caller));
    }

    @GetMapping("/proposals/{proposal}")
    @Needs(value = PROGRAMMES_EDIT, on = "programme", in = "id")
    Mono<ProposalPage> show(@PathVariable String id, @PathVariable String proposal, Caller caller) {
        return programmes
                .kept(id)
                .flatMap(kept -> page(kept, find(kept, proposal), caller))
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal));
    }

    @PostMapping("/proposals/{proposal}/approval")
    @Needs(value = PROGRAMMES_APPROVE, on = "programme", in = "id")
    Mono<ProposalRow> approve(
            @PathVariable String id,
            @PathVariable String proposal,
            @Valid @RequestBody ProposalApproval form,
            Caller caller) {
        return decide.approve(id, proposal, form.version(), form.note(), caller)
                .map(kept -> row(kept, proposal, caller));
    }

    @PostMapping("/proposals/{proposal}/refusal")
    @Needs(value = PROGRAMMES_APPROVE, on = "programme", in = "id")
    Mono<ProposalRow> refuse(
            @PathVariable String id,
            @PathVariable String proposal,
            @Valid @RequestBody ProposalRefusal form,
            Caller caller) {
        return decide.refuse(id, proposal, form.reason().strip(), caller).map(kept -> row(kept, proposal, caller));
    }

    @DeleteMapping("/proposals/{proposal}")
    @Needs(value = PROGRAMMES_EDIT, on = "programme", in = "id")
    Mono<ProposalRow> withdraw(@PathVariable String id, @PathVariable String proposal, Caller caller) {
        return decide.withdraw(id, proposal, caller).map(kept -> row(kept, proposal, caller));
    }

    private Mono<ProposalPage> page(KeptProgramme kept, Proposal proposal, Caller caller) {
        ProposalRow row = ProposalRow.of(kept, proposal, caller);
        return Mono.zip(programmes.content(proposal.id()), preview.of(kept, proposal))
                .map(both -> new ProposalPage(row, both.getT1(), both.getT2()));
    }

    private static ProposalRow row(KeptProgramme kept, String proposal, Caller caller) {
        return ProposalRow.of(kept, find(kept, proposal), caller);
    }

    private static Proposal find(KeptProgramme kept, String proposal) {
        return kept.proposal(proposal).orElseThrow(PlatformProblems.NOT_FOUND::refusal);
    }

    /** Those that wait first, the newest first among each. */
    private static List<ProposalRow> rows(KeptProgramme kept, Caller caller) {
        return kept.proposals().stream()
                .sorted(Comparator.comparing(Proposal::isOpen)
                        .thenComparing(Proposal::at)
                        .reversed())
                .map(proposal -> ProposalRow.of(kept, proposal, caller))
                .toList();
    }
}
