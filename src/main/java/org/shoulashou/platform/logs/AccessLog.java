package org.shoulashou.platform.logs;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.HandlerMapping;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SignalType;

/**
 * A line per request: what kind of request, how it ended and how long it took. The route as the program declares it
 * and never the address as it was sent, because tokens, ids and searches stand in addresses.
 */
@Component
public final class AccessLog {

    private static final Logger log = LoggerFactory.getLogger(AccessLog.class);

    /** Pages of the front end, and addresses that nobody declared. */
    private static final String OTHER = "(page)";

    public Mono<Void> around(ServerHttpRequest request, ServerHttpResponse response, Mono<Void> handled) {
        return Mono.defer(() -> timed(request, response, handled));
    }

    private static Mono<Void> timed(ServerHttpRequest request, ServerHttpResponse response, Mono<Void> handled) {
        long begun = System.nanoTime();
        return handled.doFinally(end -> tell(request, response, end, Duration.ofNanos(System.nanoTime() - begun)));
    }

    private static void tell(
            ServerHttpRequest request, ServerHttpResponse response, SignalType end, Duration duration) {
        String method = request.getMethod().name();
        Object route = request.getAttributes().getOrDefault(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, OTHER);
        String status = end == SignalType.CANCEL ? "left" : String.valueOf(statusOf(response));
        log.atInfo()
                .addKeyValue("method", method)
                .addKeyValue("route", route.toString())
                .addKeyValue("status", status)
                .addKeyValue("millis", duration.toMillis())
                .log("{} {} {} {} ms", method, route, status, duration.toMillis());
    }

    private static int statusOf(ServerHttpResponse response) {
        HttpStatusCode status = response.getStatusCode();
        return status == null ? 200 : status.value();
    }
}
