package org.shoulashou.operations;

import java.nio.charset.StandardCharsets;
import org.shoulashou.accounts.log.Acted;
import org.shoulashou.platform.events.EventHandler;
import org.shoulashou.platform.events.Happened;
import org.shoulashou.platform.jobs.JobWork;
import org.shoulashou.platform.jobs.Step;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Things that go wrong and say in their messages what somebody wrote. */
@TestConfiguration(proxyBeanMethods = false)
class Accidents {

    static final String SAID = "what-somebody-wrote";

    record Nothing() {}

    /** Addresses with a dot in them are no pages of the front end, and outside the gate of the API. */
    @RestController
    static class Failing {

        @GetMapping("/accident.unexpected")
        Mono<Void> unexpected() {
            RuntimeException failure = new IllegalStateException(SAID, new IllegalArgumentException("inside " + SAID));
            failure.addSuppressed(new IllegalStateException("beside " + SAID));
            return Mono.error(failure);
        }

        @GetMapping("/accident.duplicate")
        Mono<Void> duplicate() {
            return Mono.error(new DuplicateKeyException("dup key: { name: \"" + SAID + "\" }"));
        }

        @GetMapping("/accident.halfway")
        Flux<DataBuffer> halfway() {
            DataBuffer begun = DefaultDataBufferFactory.sharedInstance.wrap(
                    "begun".repeat(5_000).getBytes(StandardCharsets.UTF_8));
            return Flux.just(begun).concatWith(Mono.error(new IllegalStateException(SAID)));
        }
    }

    @Bean
    EventHandler<Acted> failingListener() {
        return new EventHandler<>() {

            @Override
            public String name() {
                return "test.failing";
            }

            @Override
            public Class<Acted> listensTo() {
                return Acted.class;
            }

            @Override
            public Mono<Void> handle(Happened<? extends Acted> happened) {
                return Mono.error(new IllegalStateException(SAID));
            }
        };
    }

    @Bean
    JobWork<Nothing> failingWork() {
        return new JobWork<>() {

            @Override
            public String kind() {
                return "test.failing";
            }

            @Override
            public Class<Nothing> checkpoint() {
                return Nothing.class;
            }

            @Override
            public Mono<Step> next(Nothing checkpoint) {
                return Mono.error(new IllegalStateException(SAID));
            }
        };
    }
}
