package org.shoulashou.directory.bulk;

import java.time.Instant;
import org.shoulashou.platform.crypto.Sealed;
import org.shoulashou.platform.crypto.Slot;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A piece of what belongs to an import, closed under the house's keys: of the list as it was sent, or of the faults.
 *
 * @param until when it is deleted, whatever became of the import
 */
@Document(ImportPart.COLLECTION)
@CompoundIndex(name = "ofImport", def = "{importId: 1, kind: 1, _id: 1}")
record ImportPart(
        @Id String id,
        String importId,
        Kind kind,
        Sealed sealed,
        @Indexed Instant until) {

    static final String COLLECTION = "importParts";
    static final String FIELD = "sealed";

    enum Kind {
        LIST,
        REJECTED
    }

    /** Numbered so that their ids stand in the order of the parts; the same part twice is one. */
    static String id(String importId, Kind kind, int number) {
        return "%s/%s/%08d".formatted(importId, kind, number);
    }

    static Slot slot(String id) {
        return new Slot(id, FIELD);
    }
}
