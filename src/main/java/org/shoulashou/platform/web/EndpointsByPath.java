package org.shoulashou.platform.web;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webflux.autoconfigure.WebFluxRegistrations;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebExchangeDecorator;
import org.springframework.web.util.pattern.PathPattern;
import reactor.core.publisher.Mono;

/**
 * Finds the endpoint of an address. The framework asks each of several hundred whether it fits, with everything that it
 * may ask for, and that twice for a request: it was a third of the work of a short page. Here most are told apart by the
 * words with which their addresses begin, and only those that are left are asked.
 */
@Component
class EndpointsByPath implements WebFluxRegistrations {

    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new Narrowed();
    }

    static class Narrowed extends RequestMappingHandlerMapping {

        private final Map<PathPattern, String> beginnings = new ConcurrentHashMap<>();

        @Override
        public Mono<HandlerMethod> getHandlerInternal(ServerWebExchange exchange) {
            return super.getHandlerInternal(new ReadOnce(exchange));
        }

        @Override
        protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo info, ServerWebExchange exchange) {
            boolean outside = exchange instanceof ReadOnce asked
                    && asked.isPlain()
                    && isOutside(info.getPatternsCondition().getPatterns(), asked.path);
            return outside ? null : super.getMatchingMapping(info, exchange);
        }

        private boolean isOutside(Set<PathPattern> patterns, String path) {
            for (PathPattern pattern : patterns) {
                if (path.startsWith(beginnings.computeIfAbsent(pattern, EndpointsByPath::beginning))) return false;
            }
            return !patterns.isEmpty();
        }
    }

    /** The layers around a request make it anew whenever somebody asks for it, and it is asked for by every endpoint. */
    private static final class ReadOnce extends ServerWebExchangeDecorator {

        private final ServerHttpRequest request;
        private final String path;

        private ReadOnce(ServerWebExchange exchange) {
            super(exchange);
            this.request = exchange.getRequest();
            this.path = request.getPath().pathWithinApplication().value();
        }

        @Override
        public ServerHttpRequest getRequest() {
            return request;
        }

        /** An escaped letter, or a parameter within the path, is understood by the framework alone. */
        private boolean isPlain() {
            return path.indexOf('%') < 0 && path.indexOf(';') < 0;
        }
    }

    /** Whole words before the first that may be any; without the slash, which the rest may do without. */
    static String beginning(PathPattern pattern) {
        String text = pattern.getPatternString();
        int any = text.length();
        for (int at = 0; at < text.length() && any == text.length(); at++) {
            if ("{*?".indexOf(text.charAt(at)) >= 0) any = at;
        }
        return any == text.length() ? text : text.substring(0, Math.max(0, text.lastIndexOf('/', any)));
    }
}
