package org.shoulashou.platform.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The place that a sealed text belongs to. It is authenticated with the text: what was copied to another owner or
 * another field does not open there.
 */
public record Slot(String owner, String field) {

    /** With the owner's length in front, or owner "a" field "bc" would equal owner "ab" field "c". */
    byte[] authenticated(String key) {
        byte[] who = owner.getBytes(StandardCharsets.UTF_8);
        byte[] what = (field + '\n' + key).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Integer.BYTES + who.length + what.length)
                .putInt(who.length)
                .put(who)
                .put(what)
                .array();
    }
}
