package org.shoulashou.letters;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.letters.screening.Kind;
import org.shoulashou.platform.text.Text;

/**
 * What the screens marked, and when. Holds places in the text and reasons, and no word of the letter.
 *
 * @param again when they try once more what they could not see; absent when they saw it
 */
public record Screened(
        Instant at, List<Mark> marks, @Nullable Instant again) {

    public Screened {
        marks = List.copyOf(marks);
    }

    public Screened(Instant at, List<Mark> marks) {
        this(at, marks, null);
    }

    /**
     * @param start of the place in the letter's plain text; -1 in a picture
     */
    public record Mark(
            Kind kind, int start, int end, @Nullable String picture, Text reason) {}

    public boolean isDanger() {
        return marks.stream().anyMatch(mark -> mark.kind().goesToLeadsOnly());
    }

    /** What is left for readers when the leads have dealt with the rest. */
    Screened withoutDanger() {
        return new Screened(
                at,
                marks.stream().filter(mark -> !mark.kind().goesToLeadsOnly()).toList(),
                again);
    }

    /** What a reader should look at first; absent when nothing was marked. */
    public @Nullable Kind worst() {
        return marks.stream()
                .map(Mark::kind)
                .max(Comparator.comparing(Screened::weight))
                .orElse(null);
    }

    int urgency() {
        Kind worst = worst();
        return worst == null ? 0 : weight(worst);
    }

    private static int weight(Kind kind) {
        return switch (kind) {
            case DANGER -> 9;
            case SECRECY, MEETING, UNSCREENED -> 8;
            case ID_CARD, ADDRESS -> 7;
            case PHONE, MESSENGER, QR_CODE -> 6;
            case EMAIL, LINK -> 5;
            case GIFT -> 4;
        };
    }
}
