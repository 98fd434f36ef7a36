package org.shoulashou.platform.web;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.resource.EncodedResourceResolver;

/** Hands out the built front end: assets for ever, pages never from a cache. */
@Configuration
class FrontEndFiles implements WebFluxConfigurer {

    private static final Resource PAGE = new ClassPathResource("static/index.html");

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver());
        registry.addResourceHandler("/*.svg", "/*.ico", "/*.png", "/*.txt", "/*.webmanifest")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic());
    }

    /** Every address that is a page of the front end's router; unknown API addresses and files stay 404. */
    @Bean
    RouterFunction<ServerResponse> pages() {
        return RouterFunctions.route(pageOfTheRouter(), request -> page());
    }

    private static RequestPredicate pageOfTheRouter() {
        return request -> isReading(request) && !isReserved(request.path()) && !isFile(request.path());
    }

    private static boolean isReading(ServerRequest request) {
        return request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
    }

    private static boolean isReserved(String path) {
        return path.equals("/api")
                || path.startsWith("/api/")
                || path.startsWith("/actuator")
                || path.startsWith("/assets/")
                || path.startsWith("/v3/");
    }

    private static boolean isFile(String path) {
        return path.startsWith("/problems/")
                ? false
                : path.substring(path.lastIndexOf('/') + 1).contains(".");
    }

    private static reactor.core.publisher.Mono<ServerResponse> page() {
        return ServerResponse.ok()
                .contentType(MediaType.TEXT_HTML)
                .cacheControl(CacheControl.noCache())
                .bodyValue(PAGE);
    }
}
