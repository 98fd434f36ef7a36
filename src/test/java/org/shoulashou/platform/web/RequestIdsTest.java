package org.shoulashou.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shoulashou.platform.logs.AccessLog;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.reactor.autoconfigure.ReactorAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.config.EnableWebFlux;
import reactor.core.publisher.Mono;

@SpringBootTest(classes = RequestIdsTest.Web.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class RequestIdsTest {

    private static final Logger LOG = (Logger) LoggerFactory.getLogger(Speaker.class);

    @Autowired
    ApplicationContext context;

    /** A line is looked at as it was when it was written. */
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>() {
        @Override
        protected void append(ILoggingEvent line) {
            line.prepareForDeferredProcessing();
            super.append(line);
        }
    };

    @BeforeEach
    void listen() {
        lines.start();
        LOG.addAppender(lines);
    }

    @AfterEach
    void stopListening() {
        LOG.detachAppender(lines);
    }

    @Test
    void everyAnswerCarriesAnIdOfItsOwn() {
        assertThat(idFor(null)).isNotEqualTo(idFor(null)).hasSizeGreaterThan(20);
    }

    @Test
    void aWellFormedIdOfTheProxyIsKept() {
        assertThat(idFor("edge-0123.4567_x")).isEqualTo("edge-0123.4567_x");
    }

    @Test
    void anIdThatCouldForgeALogLineIsReplaced() {
        assertThat(idFor("short")).isNotEqualTo("short");
        assertThat(idFor("with spaces and {braces}")).doesNotContain(" ");
        assertThat(idFor("x".repeat(65))).hasSizeLessThan(64);
    }

    @Test
    void logLinesOnAnyThreadCarryTheId() {
        String id = idFor(null);

        assertThat(lines.list).hasSize(2).allSatisfy(line -> {
            assertThat(line.getMDCPropertyMap()).containsEntry("requestId", id);
        });
        assertThat(lines.list).extracting(ILoggingEvent::getThreadName).doesNotHaveDuplicates();
    }

    private String idFor(@org.jspecify.annotations.Nullable String given) {
        return String.valueOf(WebTestClient.bindToApplicationContext(context)
                .build()
                .get()
                .uri("/speak")
                .headers(headers -> headers.set("X-Request-Id", given))
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getFirst("X-Request-Id"));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebFlux
    @ImportAutoConfiguration(ReactorAutoConfiguration.class)
    @Import({RequestIds.class, AccessLog.class, Speaker.class})
    static class Web {}

    @RestController
    static class Speaker {

        @GetMapping("/speak")
        Mono<Void> speak() {
            return Mono.fromRunnable(() -> LOG.info("here"))
                    .then(Mono.delay(Duration.ofMillis(5)))
                    .doOnNext(later -> LOG.info("there"))
                    .then();
        }
    }
}
