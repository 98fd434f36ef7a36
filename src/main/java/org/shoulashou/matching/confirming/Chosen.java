package org.shoulashou.matching.confirming;

import jakarta.validation.constraints.NotBlank;
import org.shoulashou.matching.ClassPairing;
import org.shoulashou.matching.Pairing;
import org.shoulashou.platform.problems.PlatformProblems;

/** A pairing as somebody saw it when they decided. */
record Chosen(@NotBlank String id, long version) {

    /** Refuses what has changed since, or belongs elsewhere. */
    Pairing sameAs(Pairing now, ClassPairing classes) {
        if (!now.classPairing().equals(classes.id())) throw PlatformProblems.NOT_FOUND.refusal();
        if (now.revision() != version) throw PlatformProblems.STALE.refusal();
        return now;
    }
}
