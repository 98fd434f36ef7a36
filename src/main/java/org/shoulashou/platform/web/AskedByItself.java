package org.shoulashou.platform.web;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/**
 * A page that stays open looks again now and then. Where nobody has touched it for a while it says so, and what it asks
 * keeps no session alive (R29).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AskedByItself implements WebFilter {

    static final String HEADER = "X-By-Itself";

    private static final Object KEY = new Object();

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Mono<Void> answered = chain.filter(exchange);
        boolean alone = exchange.getRequest().getHeaders().getFirst(HEADER) != null;
        return alone ? answered.contextWrite(context -> context.put(KEY, true)) : answered;
    }

    static boolean isIn(ContextView context) {
        return context.hasKey(KEY);
    }
}
