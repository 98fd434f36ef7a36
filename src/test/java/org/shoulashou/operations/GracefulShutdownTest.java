package org.shoulashou.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.shoulashou.Shoulashou;
import org.shoulashou.platform.support.Await;
import org.shoulashou.platform.support.FreshDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class GracefulShutdownTest {

    private final Sinks.Empty<Void> arrived = Sinks.empty();
    private final Sinks.One<String> answer = Sinks.one();

    @RestController
    record Slow(Sinks.Empty<Void> arrived, Sinks.One<String> answer) {

        @GetMapping("/slow.answer") // a name with a dot is no page of the front end
        Mono<String> slow() {
            arrived.tryEmitEmpty();
            return answer.asMono();
        }
    }

    @Test
    void aRequestThatRunsIsAnsweredAndANewOneIsNotTaken() throws Exception {
        ConfigurableApplicationContext house = house();
        URI slow = URI.create("http://127.0.0.1:%s/slow.answer"
                .formatted(house.getEnvironment().getProperty("local.server.port")));
        CompletableFuture<HttpResponse<String>> running =
                HttpClient.newHttpClient().sendAsync(request(slow), HttpResponse.BodyHandlers.ofString());
        arrived.asMono().block(Duration.ofSeconds(20));

        CompletableFuture<Void> closing = CompletableFuture.runAsync(house::close);
        Await.until(() -> isRefused(slow));
        assertThat(closing).isNotDone();
        answer.tryEmitValue("finished");

        assertThat(running.get(20, TimeUnit.SECONDS).body()).isEqualTo("finished");
        closing.get(30, TimeUnit.SECONDS);
    }

    private ConfigurableApplicationContext house() {
        return new SpringApplicationBuilder(Shoulashou.class)
                .initializers(context -> ((org.springframework.context.support.GenericApplicationContext) context)
                        .registerBean(Slow.class, () -> new Slow(arrived, answer)))
                .run(
                        "--server.port=0",
                        "--management.server.port=-1",
                        "--server.address=127.0.0.1",
                        "--spring.mongodb.uri=" + FreshDatabase.uri(),
                        "--shoulashou.data=target/test-data");
    }

    private static boolean isRefused(URI address) {
        try {
            HttpClient.newBuilder()
                    .connectTimeout(Duration.ofSeconds(2))
                    .build()
                    .sendAsync(request(address), HttpResponse.BodyHandlers.discarding())
                    .get(500, TimeUnit.MILLISECONDS);
            return false;
        } catch (java.util.concurrent.TimeoutException taken) {
            return false;
        } catch (java.util.concurrent.ExecutionException failed) {
            return failed.getCause() instanceof ConnectException;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest request(URI address) {
        return HttpRequest.newBuilder(address).build();
    }
}
