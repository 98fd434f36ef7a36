package org.shoulashou.platform.pictures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.crypto.Sealed;
import org.shoulashou.platform.crypto.Slot;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What is known of a picture, with the sealed key of its content. Written before the content is, so that nothing can lie
 * in the database of which nobody knows.
 *
 * @param person whose key closes the key of the content as well; absent where it belongs to nobody alone
 * @param until when it is removed unless its owner has confirmed it; absent once that is done
 */
@Document(PictureDocument.COLLECTION)
@CompoundIndex(name = "ofOwner", def = "{'owner.module': 1, 'owner.kind': 1, 'owner._id': 1}")
record PictureDocument(
        @Id String id,
        Owner owner,
        int width,
        int height,
        long bytes,
        String sha256,
        Instant takenAt,
        Sealed key,
        @Nullable String person,
        @Nullable @Indexed(sparse = true) Instant until) {

    static final String COLLECTION = "pictures";
    static final String KEY = "key";

    static Slot keySlot(String id) {
        return new Slot(id, KEY);
    }

    KeptPicture kept() {
        return new KeptPicture(id, owner, width, height, bytes, sha256, takenAt);
    }
}
