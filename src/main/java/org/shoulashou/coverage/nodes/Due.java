package org.shoulashou.coverage.nodes;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Something must be counted again.
 *
 * @param id    of the node
 * @param rank  the highest first
 * @param stamp another with each mark: whoever has counted takes away only the mark that was there before
 * @param after not before this moment, because it went wrong
 */
@Document(Due.COLLECTION)
@CompoundIndex(name = "deepest", def = "{rank: -1, _id: 1}")
record Due(@Id String id, int rank, String stamp, Instant after) {

    static final String COLLECTION = "coverageDue";

    /** Something happened in the class. */
    static final int CLASS_RANK = 1000;

    /** Its turn comes with that of all the others: whatever happens meanwhile does not queue behind it. */
    static final int WALKED_RANK = 999;

    static final int SCHOOL_RANK = 998;

    boolean isClass() {
        return rank >= WALKED_RANK;
    }
}
