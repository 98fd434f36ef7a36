package org.shoulashou.letters.history;

import java.util.List;
import org.shoulashou.platform.crypto.Sealed;
import org.shoulashou.platform.crypto.Slot;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The history of one letter, in one document: a line and the seal over the chain's new end are one write, and two who
 * write at once are told apart by the count.
 *
 * @param id   of the letter; it stays when the letter and its people are gone
 * @param seal the count and the newest hash, closed with a key that is not in the database: a chain alone cannot tell
 *             that its end was cut off
 */
@Document(LetterHistory.COLLECTION)
record LetterHistory(@Id String id, int count, List<HistoryEntry> entries, Sealed seal) {

    static final String COLLECTION = "letterHistories";
    static final String SEAL = "seal";

    LetterHistory {
        entries = List.copyOf(entries);
    }

    static Slot sealSlot(String letterId) {
        return new Slot(letterId, SEAL);
    }

    static String sealed(HistoryEntry last) {
        return last.seq() + " " + last.hash();
    }

    boolean tells(String event) {
        return entries.stream().anyMatch(entry -> entry.id().equals(event));
    }

    HistoryEntry last() {
        return entries.get(entries.size() - 1);
    }

    /** The first line that is not what was written; 0 when all are. */
    int firstBroken() {
        int seq = 0;
        String hash = HistoryEntry.BEGINNING;
        for (HistoryEntry entry : entries) {
            if (!entry.follows(seq, hash)) return seq + 1;
            seq = entry.seq();
            hash = entry.hash();
        }
        return seq == count ? 0 : seq + 1;
    }
}
