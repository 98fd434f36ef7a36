package org.shoulashou.platform.web;

import org.springframework.http.HttpMethod;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Spring Security makes the token only when somebody asks; the front end needs the cookie before its first act. */
@Component
class OfferCsrfToken implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Mono<CsrfToken> token = exchange.getAttribute(CsrfToken.class.getName());
        boolean reading = exchange.getRequest().getMethod() == HttpMethod.GET;
        if (token == null || !reading || !Paths.isApi(exchange)) {
            return chain.filter(exchange);
        }
        return token.then(chain.filter(exchange));
    }
}
