package org.shoulashou.programme.editing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.log.Acted;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.platform.crypto.Unguessable;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.platform.problems.Refusal;
import org.shoulashou.programme.Adjustment;
import org.shoulashou.programme.KeptProgramme;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.ProgrammeProblems;
import org.shoulashou.programme.Programmes;
import org.shoulashou.programme.Proposal;
import org.shoulashou.programme.Proposal.Kind;
import org.shoulashou.programme.Quota;
import org.shoulashou.programme.checking.Finding;
import org.shoulashou.programme.checking.ProgrammeCheck;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Puts a change before a second person. Nothing takes effect by this. */
@Component
public class ProposeChange {

    static final ZoneId LEAGUE_TIME = ZoneId.of("Asia/Shanghai");
    private static final int MOST_WAITING = 20;

    private final Programmes programmes;
    private final ProgrammeCheck check;
    private final Clock clock;

    ProposeChange(Programmes programmes, ProgrammeCheck check, Clock clock) {
        this.programmes = programmes;
        this.check = check;
        this.clock = clock;
    }

    public Mono<Proposed> edit(String id, int version, Programme next, String reason, Caller caller) {
        return seen(id, version)
                .doOnNext(kept -> refuseUnlessSame(kept, next))
                .flatMap(kept -> propose(kept, Kind.EDIT, next, "", reason, caller));
    }

    public Mono<Proposed> adjust(String id, int version, String quota, Amount amount, Caller caller) {
        return seen(id, version).flatMap(kept -> adjust(kept, quota, amount, caller));
    }

    /** The programme with the change, free of faults, and as yet unsaved. */
    public Mono<KeptProgramme> checked(String id, int version, Programme next) {
        return seen(id, version)
                .doOnNext(kept -> refuseUnlessSame(kept, next))
                .delayUntil(kept -> refuseIfFaulty(next, ""));
    }

    private Mono<Proposed> adjust(KeptProgramme kept, String quota, Amount amount, Caller caller) {
        Programme now = kept.programme();
        int index = now.quotas().stream().map(Quota::id).toList().indexOf(quota);
        if (index < 0) {
            return Mono.error(PlatformProblems.NOT_FOUND.refusal());
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), LEAGUE_TIME);
        Adjustment adjustment = amount.by(caller, today);
        String pointer = "/quotas/" + index + "/adjustments/"
                + now.quotas().get(index).adjustments().size();
        return propose(kept, Kind.ADJUSTMENT, now.adjusting(quota, adjustment), pointer, adjustment.reason(), caller);
    }

    private Mono<Proposed> propose(
            KeptProgramme kept, Kind kind, Programme next, String within, String reason, Caller caller) {
        String proposalId = Unguessable.next();
        Proposal proposal = Proposal.by(caller, proposalId, kind, kept.number(), reason, clock.instant());
        return refuseIfFaulty(next, within)
                .then(Mono.fromSupplier(() -> proposed(kept, proposal, next, caller)))
                .delayUntil(ready -> programmes.keep(proposalId, next))
                .flatMap(programmes::save)
                .map(saved -> new Proposed(saved, proposal));
    }

    private KeptProgramme proposed(KeptProgramme kept, Proposal proposal, Programme next, Caller caller) {
        if (next.equals(kept.programme())) {
            throw ProgrammeProblems.NOTHING_CHANGES.refusal();
        }
        if (kept.proposals().stream().filter(Proposal::isOpen).count() >= MOST_WAITING) {
            throw ProgrammeProblems.TOO_MANY_PROPOSALS.refusal();
        }
        Acted acted = Acted.by(caller, Action.PROGRAMME_CHANGE_PROPOSED, kept.keptAt())
                .on(kept.id(), kept.programme().names().zh());
        return kept.proposing(proposal).telling(acted, clock.instant());
    }

    private Mono<KeptProgramme> seen(String id, int version) {
        return programmes
                .kept(id)
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal))
                .doOnNext(kept -> Stale.refuseUnless(kept, version));
    }

    private static void refuseUnlessSame(KeptProgramme kept, Programme next) {
        boolean same = kept.id().equals(next.id()) && kept.programme().keeper().equals(next.keeper());
        if (!same) {
            throw ProgrammeProblems.ANOTHER_PROGRAMME.refusal();
        }
    }

    private Mono<Void> refuseIfFaulty(Programme next, String within) {
        return check.findings(next)
                .filter(findings -> !findings.isEmpty())
                .flatMap(findings -> Mono.<Void>error(refusal(findings, within)));
    }

    /** @param within the part that the form is about; what it points at is told without this beginning */
    static Refusal refusal(List<Finding> findings, String within) {
        Refusal refusal = PlatformProblems.INVALID.refusal();
        for (Finding finding : findings) {
            String pointer = finding.pointer();
            String told = pointer.startsWith(within) ? pointer.substring(within.length()) : pointer;
            refusal = refusal.at(told, finding.inOne());
        }
        return refusal;
    }

    /** What of an adjustment its author writes. */
    public record Amount(
            int amount,
            String reason,
            @Nullable String place,
            @Nullable Integer year) {

        Adjustment by(Caller caller, LocalDate on) {
            return new Adjustment(amount, reason, caller.displayName(), on, place, year);
        }
    }

    /** @param programme with the proposal among those that wait */
    public record Proposed(KeptProgramme programme, Proposal proposal) {}
}
