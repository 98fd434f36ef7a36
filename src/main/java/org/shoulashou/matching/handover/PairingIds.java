package org.shoulashou.matching.handover;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The same for the same run and the same two. */
final class PairingIds {

    private PairingIds() {}

    static String of(String run, String inland, String partner) {
        String name = String.join("\n", run, inland, partner);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
