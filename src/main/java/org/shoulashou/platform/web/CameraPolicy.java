package org.shoulashou.platform.web;

import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.server.header.ServerHttpHeadersWriter;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;
import reactor.core.publisher.Mono;

/** Camera and microphone are there for the pages that need them, and shut for all others. */
class CameraPolicy implements ServerHttpHeadersWriter {

    private static final String NAME = "Permissions-Policy";
    private static final String REST = ", geolocation=(), payment=(), usb=()";

    private final List<PathPattern> cameras;

    CameraPolicy(List<PathPattern> cameras) {
        this.cameras = cameras;
    }

    @Override
    public Mono<Void> writeHttpHeaders(ServerWebExchange exchange) {
        HttpHeaders headers = exchange.getResponse().getHeaders();
        boolean needed = cameras.stream()
                .anyMatch(each -> each.matches(exchange.getRequest().getPath().pathWithinApplication()));
        headers.set(NAME, (needed ? "camera=(self), microphone=(self)" : "camera=(), microphone=()") + REST);
        return Mono.empty();
    }
}
