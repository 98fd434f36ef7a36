package org.shoulashou.matching.uploads;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A file that was sent for runs of a programme.
 *
 * @param bytes how long it is, known so that it is put together in one piece
 * @param until when it is removed
 */
@Document("matchingFiles")
public record UploadedFile(
        @Id String id,
        String programme,
        String name,
        int bytes,
        @Indexed Instant until) {}
