package org.shoulashou.accounts.proof;

import java.net.InetSocketAddress;
import java.util.Optional;
import org.springframework.web.server.ServerWebExchange;

/** Where a request comes from. Behind a proxy, Boot's {@code server.forward-headers-strategy} sets it right. */
final class Addresses {

    private Addresses() {}

    static String of(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getRequest().getRemoteAddress())
                .map(InetSocketAddress::getHostString)
                .orElse("unknown");
    }
}
