package org.shoulashou.letters.history;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shoulashou.letters.Deed;
import org.shoulashou.letters.Hand;
import org.shoulashou.letters.ReturnReason;
import org.shoulashou.platform.text.Text;

/**
 * One line of a letter's history. Its hash covers its content and the hash before it.
 *
 * @param id   of the event that it tells: the same event twice is one line
 * @param by   an account; a name only of staff, because children and guardians must be forgettable
 * @param role of whoever did it, at that time
 * @param form of what the hash covers; lines of an earlier version have none
 */
public record HistoryEntry(
        String id,
        int seq,
        Instant at,
        Deed deed,
        @Nullable String by,
        @Nullable String name,
        @Nullable Text role,
        @Nullable ReturnReason reason,
        @Nullable Integer form,
        String previous,
        String hash) {

    static final String BEGINNING = "0".repeat(64);

    private static final int FORM = 2;

    /** What is to be written down. */
    record Told(
            String id,
            Instant at,
            Deed deed,
            @Nullable Hand by,
            @Nullable ReturnReason reason) {}

    static HistoryEntry after(@Nullable HistoryEntry last, Told told) {
        int seq = last == null ? 1 : last.seq + 1;
        String previous = last == null ? BEGINNING : last.hash;
        Hand by = told.by();
        HistoryEntry open = new HistoryEntry(
                told.id(),
                seq,
                told.at(),
                told.deed(),
                by == null ? null : by.accountId(),
                by == null ? null : by.name(),
                by == null ? null : by.role(),
                told.reason(),
                FORM,
                previous,
                "");
        return open.closed(open.digest(true));
    }

    boolean follows(int seqBefore, String hashBefore) {
        return seq == seqBefore + 1 && hashBefore.equals(previous) && isClosed();
    }

    /** Lines without a form were closed with the English name of the role, and before that without. */
    private boolean isClosed() {
        return digest(true).equals(hash) || form == null && digest(false).equals(hash);
    }

    private HistoryEntry closed(String digest) {
        return new HistoryEntry(id, seq, at, deed, by, name, role, reason, form, previous, digest);
    }

    private String digest(boolean inEnglish) {
        StringBuilder content = new StringBuilder();
        put(content, previous);
        put(content, id);
        put(content, Integer.toString(seq));
        put(content, Long.toString(at.toEpochMilli()));
        put(content, deed.name());
        put(content, by);
        put(content, name);
        put(content, role == null ? null : role.zh());
        if (inEnglish) put(content, role == null ? null : role.en());
        put(content, reason == null ? null : reason.name());
        if (form != null) put(content, form.toString());
        return HexFormat.of().formatHex(sha256(content.toString()));
    }

    /** With its length in front, so that no two different contents look the same. */
    private static void put(StringBuilder content, @Nullable String value) {
        String text = Objects.requireNonNullElse(value, "");
        content.append(value == null ? "-" : Integer.toString(text.length()))
                .append(':')
                .append(text);
    }

    private static byte[] sha256(String content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("SHA-256 is missing from this Java", broken);
        }
    }
}
