package org.shoulashou.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.shoulashou.platform.support.Committed;
import org.shoulashou.platform.support.WithDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The front end's types are made from {@code frontend/openapi.json}; this keeps it equal to what the server offers. */
@SpringBootTest(
        properties = {
            "shoulashou.data=${test.data:target/test-data}",
            "springdoc.api-docs.version=openapi_3_0",
            "springdoc.default-flat-param-object=true",
            "springdoc.default-produces-media-type=application/json"
        })
@AutoConfigureWebTestClient
@WithDatabase
@Import(DescribeEndpoints.class)
class OpenApiContractTest {

    private static final Path CONTRACT = Path.of("frontend/openapi.json");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @Autowired
    private WebTestClient web;

    @Autowired
    private RecordSchemas schemas;

    @Test
    void theCommittedContractIsWhatTheServerOffers() throws IOException {
        String offered = offered();
        assertThat(schemas.typesOfOneName()).isEmpty();
        new Committed(CONTRACT, OpenApiContractTest.class).mustEqual(offered);
    }

    private String offered() {
        byte[] answer = web.mutate()
                .responseTimeout(Duration.ofMinutes(2))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(4_000_000))
                .build()
                .get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        Map<String, Object> contract = new TreeMap<>(JSON.readValue(answer, Map.class));
        contract.remove("servers");
        contract.put("info", Map.of("title", "Shoulashou", "version", "1"));
        return JSON.writeValueAsString(contract) + "\n";
    }
}
