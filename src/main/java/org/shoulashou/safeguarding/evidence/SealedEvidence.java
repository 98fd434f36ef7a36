package org.shoulashou.safeguarding.evidence;

import java.time.Instant;
import org.shoulashou.platform.crypto.Sealed;
import org.shoulashou.platform.crypto.Slot;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The evidence of one concern, under the concern's id. Written once.
 *
 * @param content an {@link org.shoulashou.safeguarding.Evidence} as JSON, closed
 */
@Document(SealedEvidence.COLLECTION)
record SealedEvidence(@Id String id, Sealed content, Instant at) {

    static final String COLLECTION = "evidence";
    static final String FIELD = "content";

    static Slot slot(String concernId) {
        return new Slot(concernId, FIELD);
    }
}
