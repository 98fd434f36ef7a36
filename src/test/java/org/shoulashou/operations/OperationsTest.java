package org.shoulashou.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.shoulashou.platform.support.WithDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "shoulashou.data=${test.data:target/test-data}")
@WithDatabase
class OperationsTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    @Autowired
    ApplicationContext context;

    @Test
    void itLivesAndIsReadyWhileItsDatabaseAnswers() throws Exception {
        assertThat(managed("/actuator/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(managed("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void itIsNotReadyWhileItRefusesTraffic() throws Exception {
        AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
        try {
            assertThat(managed("/actuator/health/readiness").statusCode()).isEqualTo(503);
            assertThat(managed("/actuator/health/liveness").statusCode()).isEqualTo(200);
        } finally {
            AvailabilityChangeEvent.publish(context, ReadinessState.ACCEPTING_TRAFFIC);
        }
    }

    @Test
    void figuresOfItsOwnAreAmongTheMetrics() throws Exception {
        asked("/api/session");

        assertThat(managed("/actuator/prometheus").body())
                .contains("shoulashou_jobs_running 0.0")
                .contains("shoulashou_events_backlog_age 0.0")
                .contains("shoulashou_events_sweep_age ")
                .contains("jvm_memory_used_bytes")
                .contains("http_server_requests_seconds_count");
    }

    @Test
    void outsidersReadNoFiguresAtTheAddressOfThePages() throws Exception {
        assertThat(managementPort).isNotEqualTo(port);
        assertThat(asked("/actuator/prometheus").statusCode()).isEqualTo(404);
        assertThat(asked("/actuator/health").statusCode()).isEqualTo(404);
    }

    @Test
    void aProblemNamesTheRequestThatItAnswers() throws Exception {
        HttpResponse<String> answer = asked("/api/no-such-thing");

        String id = answer.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(answer.body()).contains("\"requestId\":\"" + id + "\"");
    }

    @Test
    void longAnswersTravelCompressedAndShortOnesAsTheyAre() throws Exception {
        assertThat(encodingOf("/v3/api-docs")).isEqualTo("gzip");
        assertThat(encodingOf("/api/session")).isEmpty();
    }

    private String encodingOf(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(at(port, path))
                .header("Accept-Encoding", "gzip")
                .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("Content-Encoding")
                .orElse("");
    }

    private HttpResponse<String> asked(String path) throws IOException, InterruptedException {
        return get(port, path);
    }

    private HttpResponse<String> managed(String path) throws IOException, InterruptedException {
        return get(managementPort, path);
    }

    private HttpResponse<String> get(int where, String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(at(where, path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static URI at(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
