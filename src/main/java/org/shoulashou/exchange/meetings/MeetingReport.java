package org.shoulashou.exchange.meetings;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.Hand;

/**
 * One side's word that the meeting took place.
 *
 * @param heads    pupils of this side who were there
 * @param minutes  that it took
 * @param words    what was done; seen by this side alone, because names may stand in it
 * @param pictures ids; seen by this side alone (R11)
 */
public record MeetingReport(
        Hand by, int heads, int minutes, @Nullable String words, List<String> pictures) {

    public MeetingReport {
        pictures = List.copyOf(pictures);
    }

    MeetingReport forgotten() {
        return new MeetingReport(by, heads, minutes, null, List.of());
    }

    boolean saysTheSameAs(MeetingReport other) {
        return by.accountId().equals(other.by.accountId())
                && heads == other.heads
                && minutes == other.minutes
                && Objects.equals(words, other.words)
                && pictures.equals(other.pictures);
    }
}
