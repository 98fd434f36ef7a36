package org.shoulashou.platform.pictures.uploads;

import java.time.Instant;
import org.bson.types.Binary;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One piece, closed. It is written in one go, and counts when its upload names it: of two that came for one place the
 * other stands for nothing.
 *
 * @param until as its upload's, so that one whose upload is gone goes as well
 */
@Document(UploadPiece.COLLECTION)
record UploadPiece(
        @Id String id,
        @Indexed String upload,
        Binary closed,
        @Indexed Instant until) {

    static final String COLLECTION = "pictureUploadPieces";
}
