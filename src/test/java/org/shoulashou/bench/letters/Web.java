package org.shoulashou.bench.letters;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One person's way to the house. Empty is what was not answered as hoped for; the ledger knows why. */
final class Web {

    static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String address;
    private final Person person;
    private final Ledger ledger;
    private final Afternoon afternoon;

    Web(String address, Person person, Ledger ledger, Afternoon afternoon) {
        this.address = address;
        this.person = person;
        this.ledger = ledger;
        this.afternoon = afternoon;
    }

    Optional<JsonNode> ask(Step step, String method, String path, @Nullable Object body) throws InterruptedException {
        if (afternoon.isOver()) return Optional.empty();
        HttpRequest.BodyPublisher sent = body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .header("Cookie", "SESSION=" + person.session() + "; XSRF-TOKEN=of-this-page")
                .header("X-XSRF-TOKEN", "of-this-page")
                .header("Content-Type", "application/json")
                .method(method, sent)
                .build();
        long start = System.nanoTime();
        try {
            HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                // what is answered later was done, but not in this time
                if (!afternoon.isOver()) ledger.took(step, System.nanoTime() - start);
                return Optional.of(JSON.readTree(answer.body()));
            }
            ledger.failed(step + " " + answer.statusCode() + " " + answer.body());
        } catch (IOException broken) {
            if (!afternoon.isOver()) ledger.failed(step + " " + broken);
        }
        return Optional.empty();
    }

    static Map<String, Object> version(JsonNode letter) {
        return Map.of("version", letter.path("version").asLong());
    }
}
