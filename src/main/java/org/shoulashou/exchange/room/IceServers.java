package org.shoulashou.exchange.room;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Servers of the operator's own that help two browsers find each other; none where both are in one network. */
public record IceServers(List<IceServer> servers) {

    public IceServers {
        servers = List.copyOf(servers);
    }

    /**
     * One STUN or TURN server.
     *
     * @param urls       such as {@code turn:turn.example.org:3478}
     * @param credential told only to adults who are let into a room
     */
    public record IceServer(
            List<String> urls,
            @Nullable String username,
            @Nullable String credential) {}
}
