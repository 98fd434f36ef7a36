package org.shoulashou.safeguarding.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.crypto.Sealed;
import org.shoulashou.platform.crypto.Slot;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The evidence of one concern, under the concern's id. Its words are written once; copies of pictures come after them.
 *
 * @param content an {@link org.shoulashou.safeguarding.Evidence} as JSON, closed
 * @param missing pictures of which there is no copy yet; absent in what an earlier version kept
 */
@Document(SealedEvidence.COLLECTION)
@CompoundIndex(name = "incomplete", def = "{missing: -1, at: -1}")
record SealedEvidence(
        @Id String id, Sealed content, Instant at, @Nullable Integer missing) {

    static final String COLLECTION = "evidence";
    static final String FIELD = "content";

    boolean isIncomplete() {
        return missing != null && missing > 0;
    }

    static Slot slot(String concernId) {
        return new Slot(concernId, FIELD);
    }
}
