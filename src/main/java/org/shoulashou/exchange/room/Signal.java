package org.shoulashou.exchange.room;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the browsers of two classes tell each other so that picture and sound find their way. There is no field for words
 * of people, so that no child writes to another past the adults.
 */
record Signal(
        String type,
        @Nullable String sdp,
        @Nullable String candidate,
        @Nullable String sdpMid,
        @Nullable Integer sdpMLineIndex) {

    private static final Set<String> TYPES = Set.of("hello", "offer", "answer", "ice");

    boolean fits() {
        return type != null && TYPES.contains(type);
    }
}
