package org.shoulashou.whole;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.shoulashou.letters.delivery.Mornings;

/** Browser tests cannot wait for a letter-opening day: whoever names a letter here lets its morning come. */
final class Calendar implements AutoCloseable {

    private static final String MORNINGS = "/mornings/";
    private static final int DONE = 204;
    private static final int EMPTY = -1;

    private final Mornings mornings;
    private final HttpServer server;

    Calendar(Mornings mornings) throws IOException {
        this.mornings = mornings;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(MORNINGS, this::morning);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void morning(HttpExchange asked) throws IOException {
        try (asked) {
            mornings.ofLetter(asked.getRequestURI().getPath().substring(MORNINGS.length()));
            asked.sendResponseHeaders(DONE, EMPTY);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
