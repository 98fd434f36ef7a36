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
            @Nullable String credential) {

        /** A browser refuses the whole room for one server that it cannot read; better the start does. */
        public IceServer {
            urls = urls == null ? List.of() : List.copyOf(urls);
            if (urls.isEmpty() || !urls.stream().allMatch(IceServer::isServer)) {
                throw new IllegalArgumentException(
                        "shoulashou.exchange.ice-servers: urls begin with stun:, turn: or turns:, not " + urls);
            }
            boolean relays = urls.stream().anyMatch(url -> url.startsWith("turn"));
            if (relays && (username == null || credential == null)) {
                throw new IllegalArgumentException(
                        "shoulashou.exchange.ice-servers: " + urls + " needs a username and a credential");
            }
        }

        private static boolean isServer(String url) {
            return url.matches("(stun|turn|turns):[^/\\s]+");
        }
    }
}
