package org.shoulashou.programme.editing;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.log.Acted;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.programme.KeptProgramme;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.ProgrammeProblems;
import org.shoulashou.programme.ProgrammeVersion;
import org.shoulashou.programme.ProgrammeVersion.Origin;
import org.shoulashou.programme.Programmes;
import org.shoulashou.programme.Proposal;
import org.shoulashou.programme.Proposal.Decision;
import org.shoulashou.programme.Proposal.State;
import org.shoulashou.programme.checking.ProgrammeCheck;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The second person lets a proposal take effect or refuses it; its author may take it back. */
@Component
public class DecideProposal {

    private final Programmes programmes;
    private final ProgrammeCheck check;
    private final Clock clock;

    DecideProposal(Programmes programmes, ProgrammeCheck check, Clock clock) {
        this.programmes = programmes;
        this.check = check;
        this.clock = clock;
    }

    /** @param version the version beside which the approver saw the preview */
    public Mono<KeptProgramme> approve(
            String id, String proposalId, int version, @Nullable String note, Caller caller) {
        return programmes
                .kept(id)
                .zipWhen(kept -> programmes.content(proposalId))
                .doOnNext(both -> refuseUnlessApprovable(both.getT1(), open(both.getT1(), proposalId), version, caller))
                .delayUntil(both -> refuseIfFaulty(both.getT2()))
                .map(both -> approved(both.getT1(), open(both.getT1(), proposalId), both.getT2(), note, caller))
                .flatMap(programmes::locate)
                .flatMap(programmes::save)
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal));
    }

    public Mono<KeptProgramme> refuse(String id, String proposalId, String reason, Caller caller) {
        return programmes
                .kept(id)
                .map(kept -> refused(kept, open(kept, proposalId), reason, caller))
                .flatMap(programmes::save)
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal));
    }

    public Mono<KeptProgramme> withdraw(String id, String proposalId, Caller caller) {
        return programmes
                .kept(id)
                .map(kept -> withdrawn(kept, open(kept, proposalId), caller))
                .flatMap(programmes::save)
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal));
    }

    /** What somebody can do with a proposal, as the page offers it. */
    public static List<String> allowedActions(
            KeptProgramme kept, Proposal proposal, Caller caller, boolean mayApprove) {
        if (!proposal.isOpen()) {
            return List.of();
        }
        if (proposal.isFrom(caller)) {
            return List.of("withdraw");
        }
        if (!mayApprove) {
            return List.of();
        }
        return proposal.base() == kept.number() ? List.of("approve", "refuse") : List.of("refuse");
    }

    private static Proposal open(KeptProgramme kept, String proposalId) {
        Proposal proposal = kept.proposal(proposalId).orElseThrow(PlatformProblems.NOT_FOUND::refusal);
        if (!proposal.isOpen()) {
            throw ProgrammeProblems.ALREADY_DECIDED.refusal();
        }
        return proposal;
    }

    private static void refuseUnlessApprovable(KeptProgramme kept, Proposal proposal, int version, Caller caller) {
        refuseOwn(proposal, caller);
        if (proposal.base() != kept.number()) {
            throw ProgrammeProblems.PROPOSAL_STALE.refusal(kept.number());
        }
        Stale.refuseUnless(kept, version);
    }

    private static void refuseOwn(Proposal proposal, Caller caller) {
        if (proposal.isFrom(caller)) {
            throw ProgrammeProblems.OWN_PROPOSAL.refusal();
        }
    }

    /** It was free of faults when it was proposed, but a place that it names may have gone since. */
    private Mono<Void> refuseIfFaulty(Programme next) {
        return check.findings(next)
                .filter(findings -> !findings.isEmpty())
                .flatMap(findings -> Mono.<Void>error(ProposeChange.refusal(findings, "")));
    }

    private KeptProgramme approved(
            KeptProgramme kept, Proposal proposal, Programme next, @Nullable String note, Caller caller) {
        ProgrammeVersion version = new ProgrammeVersion(
                kept.number() + 1,
                Origin.PROPOSAL,
                proposal.id(),
                proposal.author().name(),
                proposal.reason(),
                caller.displayName(),
                clock.instant());
        KeptProgramme decided = decided(kept, proposal, State.APPROVED, note, caller);
        return told(decided.becoming(next, version), Action.PROGRAMME_CHANGE_APPROVED, caller);
    }

    private KeptProgramme refused(KeptProgramme kept, Proposal proposal, String reason, Caller caller) {
        refuseOwn(proposal, caller);
        return told(decided(kept, proposal, State.REFUSED, reason, caller), Action.PROGRAMME_CHANGE_REFUSED, caller);
    }

    private KeptProgramme withdrawn(KeptProgramme kept, Proposal proposal, Caller caller) {
        if (!proposal.isFrom(caller)) {
            throw ProgrammeProblems.ONLY_ITS_AUTHOR.refusal();
        }
        return told(decided(kept, proposal, State.WITHDRAWN, null, caller), Action.PROGRAMME_CHANGE_WITHDRAWN, caller);
    }

    private KeptProgramme decided(
            KeptProgramme kept, Proposal proposal, State as, @Nullable String note, Caller caller) {
        return kept.deciding(proposal, as, Decision.of(caller, clock.instant(), note));
    }

    private KeptProgramme told(KeptProgramme kept, Action action, Caller caller) {
        Acted acted = Acted.by(caller, action, kept.keptAt())
                .on(kept.id(), kept.programme().names().zh());
        return kept.telling(acted, clock.instant());
    }
}
