package org.shoulashou.programme.browsing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shoulashou.programme.ProgrammeVersion;

record VersionRow(
        int number,
        ProgrammeVersion.Origin origin,
        String by,
        @Nullable String reason,
        @Nullable String approvedBy,
        Instant at) {

    static VersionRow of(ProgrammeVersion version) {
        return new VersionRow(
                version.number(), version.origin(), version.by(), version.reason(), version.approvedBy(), version.at());
    }
}
