package org.shoulashou.programme.editing;

import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.programme.KeptProgramme;
import org.shoulashou.programme.ProgrammeVersion;

/** Whoever decides must have seen the version that is in effect. */
final class Stale {

    private Stale() {}

    static void refuseUnless(KeptProgramme kept, int version) {
        if (kept.number() != version) {
            ProgrammeVersion current = kept.current();
            throw PlatformProblems.STALE
                    .refusal()
                    .fact("version", current.number())
                    .fact("changedBy", current.by())
                    .fact("changedAt", current.at());
        }
    }
}
