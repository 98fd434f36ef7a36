package org.shoulashou.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shoulashou.platform.support.Await;
import org.springframework.test.context.ActiveProfiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** As the machines of an operator read them. */
@ActiveProfiles("production")
class StructuredLogsTest extends QuietLogs {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void everyLineIsAnObjectThatNamesItsRequest() throws InterruptedException {
        String id = String.valueOf(browser().get("/api/problems/platform.stale").header("X-Request-Id"));

        Await.until(() -> !log.with(id).isEmpty());
        assertThat(log.all()).isNotEmpty().allSatisfy(line -> JSON.readTree(line));
        JsonNode line = JSON.readTree(log.with(id).get(0));
        assertThat(line.path("requestId").asString()).isEqualTo(id);
        assertThat(line.path("method").asString()).isEqualTo("GET");
        assertThat(line.path("route").asString()).isEqualTo("/api/problems/{code}");
        assertThat(line.path("status").asString()).isEqualTo("200");
        assertThat(line.path("millis").isNumber()).isTrue();
    }

    @Test
    void aFailureIsOneObjectWithItsTrace() {
        browser().get("/accident.unexpected");

        JsonNode line = JSON.readTree(log.with("Nobody foresaw this").get(0));
        assertThat(line.path("error").path("type").asString()).isEqualTo("java.lang.IllegalStateException");
        assertThat(line.path("error").path("stack_trace").asString()).contains("at org.shoulashou");
        assertThat(line.path("error").path("message").isMissingNode()).isTrue();
    }
}
