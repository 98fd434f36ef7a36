package org.shoulashou.platform.web;

import org.springframework.web.server.ServerWebExchange;

/** Which half of the house an address belongs to. */
public final class Paths {

    private Paths() {}

    public static boolean isApi(ServerWebExchange exchange) {
        String path = exchange.getRequest().getPath().pathWithinApplication().value();
        return path.equals("/api") || path.startsWith("/api/");
    }
}
