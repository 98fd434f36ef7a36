package org.shoulashou.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/** An endpoint is found, or not found, as the framework alone would. */
class EndpointsByPathTest {

    @RestController
    @RequestMapping("/api/things")
    static class Things {

        @GetMapping
        void all() {}

        @GetMapping("/{id}")
        void one(@PathVariable String id) {}

        @GetMapping("/named/{*rest}")
        void below(@PathVariable String rest) {}

        @GetMapping("/{id}/parts-{part}")
        void part(@PathVariable String id, @PathVariable String part) {}
    }

    private final RequestMappingHandlerMapping narrowed = new EndpointsByPath().getRequestMappingHandlerMapping();
    private final RequestMappingHandlerMapping plain = new RequestMappingHandlerMapping();

    @BeforeEach
    void know() {
        StaticApplicationContext context = new StaticApplicationContext();
        context.registerSingleton("things", Things.class);
        for (RequestMappingHandlerMapping mapping : new RequestMappingHandlerMapping[] {narrowed, plain}) {
            mapping.setApplicationContext(context);
            mapping.afterPropertiesSet();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/things, all",
        "/api/things/7, one",
        "/api/things/named, one",
        "/api/things/named/, below",
        "/api/things/named/a/b, below",
        "/api/things/7/parts-9, part",
        "/api/thin%67s/7, one",
        "/api/things;shelf=2/7, one",
        "/api/things/%E9%95%BF%E6%B2%99, one"
    })
    void theEndpointOfAnAddressIsFound(String address, String method) {
        assertThat(found(narrowed, address)).isEqualTo(found(plain, address)).contains(method);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/thingsandmore", "/api/things/7/parts", "/api/other/7", "/api/Things/7", "/"})
    void noOtherAddressIsFound(String address) {
        assertThat(found(narrowed, address)).isEqualTo(found(plain, address)).isEmpty();
    }

    @Test
    void whatStandsInTheAddressIsKept() {
        MockServerWebExchange exchange = exchange("/api/things/7");
        narrowed.getHandler(exchange).block();
        assertThat(exchange.getAttributes())
                .extractingByKey(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                .hasToString("{id=7}");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/things, /api/things",
        "/api/things/{id}, /api/things",
        "/api/things/named/{*rest}, /api/things/named",
        "/api/things/a?c/d, /api/things",
        "/**, ''"
    })
    void anAddressBeginsWithItsWholeWords(String pattern, String beginning) {
        assertThat(EndpointsByPath.beginning(PathPatternParser.defaultInstance.parse(pattern)))
                .isEqualTo(beginning);
    }

    private static Optional<String> found(RequestMappingHandlerMapping mapping, String address) {
        return mapping.getHandler(exchange(address))
                .ofType(HandlerMethod.class)
                .map(method -> method.getMethod().getName())
                .onErrorResume(refused -> Mono.empty())
                .blockOptional();
    }

    private static MockServerWebExchange exchange(String address) {
        return MockServerWebExchange.from(MockServerHttpRequest.method(HttpMethod.GET, URI.create(address)));
    }
}
