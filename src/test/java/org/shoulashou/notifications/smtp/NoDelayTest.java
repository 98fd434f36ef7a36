package org.shoulashou.notifications.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;

class NoDelayTest {

    private final NoDelay sockets = new NoDelay();

    @Test
    void everySocketSendsAtOnce() throws IOException {
        InetAddress here = InetAddress.getLoopbackAddress();
        try (ServerSocket server = new ServerSocket(0, 3, here);
                Socket open = sockets.createSocket();
                Socket connected = sockets.createSocket(here, server.getLocalPort());
                Socket bound = sockets.createSocket(here.getHostAddress(), server.getLocalPort(), here, 0)) {
            assertThat(open.getTcpNoDelay()).isTrue();
            assertThat(connected.getTcpNoDelay()).isTrue();
            assertThat(bound.getTcpNoDelay()).isTrue();
        }
    }
}
