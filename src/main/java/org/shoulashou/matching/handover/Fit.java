package org.shoulashou.matching.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.shoulashou.matching.ClassPairing;
import org.shoulashou.matching.Member;
import org.shoulashou.matching.Pairing;
import org.shoulashou.matching.candidates.FindCandidates.Found;
import org.shoulashou.matching.caps.CappedPlace;
import org.shoulashou.matching.caps.TwoClasses;
import org.shoulashou.matching.runs.Run;

/**
 * Two pupils of a run who still suit each other.
 *
 * @param where the caps in which the pair counts
 */
record Fit(org.shoulashou.matching.solver.Pairing pair, Found inland, Found partner, List<CappedPlace> where) {

    String id(Run run) {
        return PairingIds.of(run.id(), pair.inland(), pair.partner());
    }

    TwoClasses classes() {
        return new TwoClasses(group(inland), group(partner));
    }

    private static ClassPairing.Group group(Found found) {
        return ClassPairing.Group.of(found.pupil(), found.spot().place());
    }

    ClassPairing classes(Run run, LocalDate deadline) {
        return ClassPairing.of(run.programme(), run.year(), group(inland), group(partner), deadline);
    }

    Pairing proposed(Run run, LocalDate deadline, Instant now) {
        return Pairing.proposed(
                id(run),
                classes(run, deadline),
                run.id(),
                member(inland),
                member(partner),
                new Pairing.Merits(pair.points(), pair.reasons()),
                now);
    }

    private static Member member(Found found) {
        return Member.of(found.pupil(), found.spot().place());
    }
}
