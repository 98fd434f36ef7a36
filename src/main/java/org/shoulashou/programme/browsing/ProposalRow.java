package org.shoulashou.programme.browsing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Permission;
import org.shoulashou.accounts.Scope;
import org.shoulashou.programme.KeptProgramme;
import org.shoulashou.programme.Proposal;
import org.shoulashou.programme.editing.DecideProposal;

/** @param stale whether the programme has changed since this was proposed */
record ProposalRow(
        String id,
        Proposal.Kind kind,
        Proposal.State state,
        String reason,
        String author,
        Instant at,
        int base,
        boolean stale,
        @Nullable DecisionRow decision,
        List<String> allowedActions) {

    static ProposalRow of(KeptProgramme kept, Proposal proposal, Caller caller) {
        List<Scope> keepers = kept.keptAt().stream().map(Scope::ofKey).toList();
        boolean mayApprove = caller.may(Permission.PROGRAMMES_APPROVE, keepers);
        return new ProposalRow(
                proposal.id(),
                proposal.kind(),
                proposal.state(),
                proposal.reason(),
                proposal.author().name(),
                proposal.at(),
                proposal.base(),
                proposal.isOpen() && proposal.base() != kept.number(),
                DecisionRow.of(proposal.decision()),
                DecideProposal.allowedActions(kept, proposal, caller, mayApprove));
    }

    record DecisionRow(String by, Instant at, @Nullable String note) {

        static @Nullable DecisionRow of(Proposal.@Nullable Decision decision) {
            return decision == null ? null : new DecisionRow(decision.by().name(), decision.at(), decision.note());
        }
    }
}
