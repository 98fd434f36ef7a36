package org.shoulashou.matching.uploads;

import java.time.Instant;
import org.bson.types.Binary;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/** A piece of a file. */
@Document("matchingFileParts")
record UploadedPart(
        @Id String id,
        @Indexed String file,
        Binary content,
        @Indexed Instant until) {

    /** Numbered so that their ids stand in the order of the pieces. */
    static String id(String file, int number) {
        return "%s/%06d".formatted(file, number);
    }
}
