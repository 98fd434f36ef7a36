package org.shoulashou.accounts.log;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One line of the action log. Its hash covers its content and the hash before it, so that a line changed,
 * removed or slipped in is found (R16).
 *
 * @param id the id of the event that it tells: the same event twice is one line
 */
@Document("actionLog")
@CompoundIndex(name = "reading", def = "{'within': 1, 'seq': -1}")
record LogEntry(
        @Id String id,
        @Indexed(unique = true) long seq,
        Instant at,
        Acted acted,
        List<String> within,
        String previous,
        String hash) {

    static final String BEGINNING = "0".repeat(64);

    static LogEntry after(@Nullable LogEntry last, String id, Instant at, Acted acted) {
        long seq = last == null ? 1 : last.seq + 1;
        String previous = last == null ? BEGINNING : last.hash;
        return new LogEntry(
                id, seq, at, acted, acted.within(), previous, digest(id, seq, at, acted, acted.within(), previous));
    }

    /** Whether this is the very line that has to stand after the one with this number and this hash. */
    boolean follows(long seqBefore, String hashBefore) {
        return seq == seqBefore + 1
                && hashBefore.equals(previous)
                && digest(id, seq, at, acted, within, previous).equals(hash);
    }

    private static String digest(String id, long seq, Instant at, Acted acted, List<String> within, String previous) {
        StringBuilder content = new StringBuilder();
        put(content, previous);
        put(content, id);
        put(content, Long.toString(seq));
        put(content, Long.toString(at.toEpochMilli()));
        put(content, acted.action().name());
        put(content, acted.actorId());
        put(content, acted.actorName());
        put(content, acted.subjectId());
        put(content, acted.subjectName());
        within.forEach(key -> put(content, key));
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
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
