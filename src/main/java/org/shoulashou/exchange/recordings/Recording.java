package org.shoulashou.exchange.recordings;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.exchange.meetings.Between;
import org.shoulashou.exchange.meetings.Half;
import org.shoulashou.exchange.meetings.Meeting;
import org.shoulashou.matching.Hand;
import org.shoulashou.platform.crypto.ContentKey;
import org.shoulashou.platform.crypto.Sealed;
import org.shoulashou.platform.crypto.Sealer;
import org.shoulashou.platform.crypto.Slot;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What one class recorded of a meeting. Its pieces lie apart, each closed with the key that is kept here: without it
 * nothing opens them any more.
 *
 * @param by      the class whose page recorded it
 * @param classes of both halves: whoever leaves either with a consent takes the recording along (R05)
 * @param shown   pupils of both classes who might be in it, because they had both consents
 * @param key     absent once it is taken away
 * @param next    number of the piece that comes next
 * @param lastAt  when the newest piece came
 */
@Document(Recording.COLLECTION)
@CompoundIndex(name = "ofMeeting", def = "{meeting: 1, lastAt: 1}")
public record Recording(
        @Id String id,
        String meeting,
        Between between,
        Half by,
        Hand asked,
        Hand agreed,
        @Indexed List<String> classes,
        @Indexed List<String> shown,
        @Nullable Sealed key,
        int next,
        long bytes,
        @Indexed Instant lastAt) {

    static final String COLLECTION = "recordings";
    static final String KEY = "key";

    public Recording {
        classes = List.copyOf(classes);
        shown = List.copyOf(shown);
    }

    /** Two adults gave their word, one of each class. */
    public record Words(Half by, Hand asked, Hand agreed) {}

    static Recording begun(String id, Meeting meeting, Words words, List<String> shown, Sealer sealer) {
        Between between = meeting.between();
        return new Recording(
                id,
                meeting.id(),
                between,
                words.by(),
                words.asked(),
                words.agreed(),
                Stream.of(Half.values())
                        .map(half -> between.on(half).schoolClass())
                        .toList(),
                shown,
                ContentKey.fresh().sealed(sealer, keySlot(id)),
                0,
                0,
                words.agreed().at());
    }

    static Slot keySlot(String id) {
        return new Slot(id, KEY);
    }

    Slot slot(int number) {
        return new Slot(id, "piece " + number);
    }

    static String file(String id, int number) {
        return id + "/" + number;
    }
}
