package org.shoulashou.platform.problems;

import java.util.Locale;
import java.util.Optional;
import org.shoulashou.platform.text.Languages;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The one place where a refusal becomes an answer. Stands before Boot's own error page. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class RenderProblems implements WebExceptionHandler {

    private final JsonMapper json;

    RenderProblems(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
        Refusal refusal = Refusals.of(error);
        return exchange.getResponse().isCommitted() ? Mono.error(error) : render(exchange, refusal);
    }

    private Mono<Void> render(ServerWebExchange exchange, Refusal refusal) {
        Locale locale = Languages.of(exchange.getRequest());
        Problem problem = Problem.of(refusal, locale, requestId(exchange));
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(refusal.kind().status());
        HttpHeaders headers = response.getHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setContentLanguage(locale);
        headers.setCacheControl("no-store");
        if (refusal.kind().status() == HttpStatus.TOO_MANY_REQUESTS) {
            headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(refusal.facts().getOrDefault("retryAfterSeconds", 60)));
        }
        DataBuffer body = response.bufferFactory().wrap(json.writeValueAsBytes(problem));
        return response.writeWith(Mono.just(body));
    }

    private static String requestId(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getResponse().getHeaders().getFirst("X-Request-Id"))
                .orElseGet(() -> exchange.getRequest().getId());
    }
}
