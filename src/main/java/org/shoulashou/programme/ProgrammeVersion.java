package org.shoulashou.programme;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A state of a programme that took effect.
 *
 * @param content    the id of what it says
 * @param reason     why it was changed; absent for a file
 * @param approvedBy the second person; absent for a file, which whoever runs the system put there
 */
public record ProgrammeVersion(
        int number,
        Origin origin,
        String content,
        String by,
        @Nullable String reason,
        @Nullable String approvedBy,
        Instant at) {

    public enum Origin {
        FILE,
        PROPOSAL
    }
}
