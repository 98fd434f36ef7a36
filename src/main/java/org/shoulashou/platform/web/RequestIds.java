package org.shoulashou.platform.web;

import io.micrometer.context.ContextRegistry;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.logs.AccessLog;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.HttpHandlerDecoratorFactory;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Gives every request an id, or keeps the one that a proxy gave it, and a line in the log: the id is in the answer, in
 * the Reactor context and in every log line. Around the whole handler and not a filter, because problems are rendered outside the filters.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestIds implements HttpHandlerDecoratorFactory {

    static final String HEADER = "X-Request-Id";

    /** The key in the Reactor context and in the MDC. */
    static final String KEY = "requestId";

    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private final AccessLog accessLog;

    /**
     * The id alone is carried from thread to thread. The libraries bring four more things that nobody here looks for on a
     * thread, each of which would be laid down and taken up at every step of every request.
     */
    RequestIds(AccessLog accessLog) {
        this.accessLog = accessLog;
        ContextRegistry all = ContextRegistry.getInstance();
        List.copyOf(all.getThreadLocalAccessors()).forEach(other -> all.removeThreadLocalAccessor(other.key()));
        all.registerThreadLocalAccessor(KEY, () -> MDC.get(KEY), id -> MDC.put(KEY, id), () -> MDC.remove(KEY));
    }

    @Override
    public HttpHandler apply(HttpHandler next) {
        return (request, response) -> handle(request, response, next);
    }

    private Mono<Void> handle(ServerHttpRequest request, ServerHttpResponse response, HttpHandler next) {
        String id = idOf(request.getHeaders().getFirst(HEADER));
        response.getHeaders().set(HEADER, id);
        return accessLog
                .around(request, response, next.handle(request, response))
                .contextWrite(context -> context.put(KEY, id));
    }

    private static String idOf(@Nullable String given) {
        return given != null && WELL_FORMED.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }
}
