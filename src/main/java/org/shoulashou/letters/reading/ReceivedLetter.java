package org.shoulashou.letters.reading;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.letters.LetterPicture;
import org.shoulashou.platform.text.Text;

/** A letter that has arrived, as its reader sees it: pen name, town, and what was written (R11). */
record ReceivedLetter(
        String id,
        String pairingId,
        LetterFrom from,
        @Nullable Text theme,
        String body,
        String paper,
        String ink,
        @Nullable String stamp,
        List<LetterPicture> pictures,
        @Nullable Instant deliveredAt,
        @Nullable Instant readAt) {

    record LetterFrom(String penName, List<Text> town) {}
}
