package org.shoulashou.exchange.room;

import org.shoulashou.platform.web.UsesCamera;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.socket.server.WebSocketService;
import org.springframework.web.reactive.socket.server.support.HandshakeWebSocketService;
import org.springframework.web.reactive.socket.server.upgrade.ReactorNettyRequestUpgradeStrategy;
import reactor.netty.http.server.WebsocketServerSpec;

/** A description of a connection is some ten thousand characters; more than this is none. */
@Configuration(proxyBeanMethods = false)
class RoomConfiguration {

    static final int LONGEST = 65_536;

    @Bean
    UsesCamera roomPage() {
        return new UsesCamera("/meetings/{id}/room");
    }

    @Bean
    WebSocketService roomSockets() {
        return new HandshakeWebSocketService(new ReactorNettyRequestUpgradeStrategy(
                () -> WebsocketServerSpec.builder().maxFramePayloadLength(LONGEST)));
    }
}
