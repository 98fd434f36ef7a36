package org.shoulashou.platform.pictures.uploads;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.crypto.Sealed;
import org.shoulashou.platform.crypto.Slot;
import org.shoulashou.platform.pictures.Owner;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A picture of which some pieces are here.
 *
 * @param id     follows from whose it is and what is in it, so that a page that was loaded anew finds it again
 * @param sha256 of the whole, as it was said before the first piece
 * @param key    of the pieces
 * @param person whose key closes that key as well; absent where it belongs to nobody alone
 * @param pieces which count, in their order
 * @param until  when it is removed; that it goes on puts nothing off
 */
@Document(PictureUpload.COLLECTION)
@CompoundIndex(name = "ofOwner", def = "{'owner.module': 1, 'owner.kind': 1, 'owner._id': 1}")
public record PictureUpload(
        @Id String id,
        Owner owner,
        long size,
        String sha256,
        Sealed key,
        @Nullable String person,
        int next,
        List<String> pieces,
        @Indexed Instant until) {

    static final String COLLECTION = "pictureUploads";
    static final String KEY = "key";

    public PictureUpload {
        pieces = List.copyOf(pieces);
    }

    public boolean isWhole() {
        return taken() == size;
    }

    /** Bytes of the piece that comes next: all but the last are of one size. */
    int due() {
        return (int) Math.min(PictureUploads.PIECE, size - taken());
    }

    private long taken() {
        return Math.min((long) next * PictureUploads.PIECE, size);
    }

    PictureUpload with(String piece) {
        List<String> more = Stream.concat(pieces.stream(), Stream.of(piece)).toList();
        return new PictureUpload(id, owner, size, sha256, key, person, next + 1, more, until);
    }

    static Slot keySlot(String id) {
        return new Slot(id, KEY);
    }

    Slot slot(int number) {
        return new Slot(id, "piece " + number);
    }
}
