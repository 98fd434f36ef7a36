package org.shoulashou.whole;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Somebody with a cookie jar who speaks with a house over HTTP, also with the next house at another address. */
final class Visitor {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final MultiValueMap<String, String> cookies = new LinkedMultiValueMap<>();

    record Answer(int status, JsonNode body) {}

    Answer get(String address) {
        return ask(WebClient.create().get().uri(address));
    }

    Answer post(String address, Object body) {
        return ask(WebClient.create().method(HttpMethod.POST).uri(address).bodyValue(body));
    }

    Answer send(String address, byte[] file) {
        return ask(WebClient.create()
                .method(HttpMethod.POST)
                .uri(address)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .bodyValue(file));
    }

    Answer signsIn(String house, String name, String password) {
        get(house + "/api/session");
        Map<String, Object> form = Map.of("signInName", name, "password", password, "sharedComputer", false);
        return post(house + "/api/session/staff", form);
    }

    private Answer ask(WebClient.RequestHeadersSpec<?> request) {
        return Objects.requireNonNull(request.cookies(sent -> sent.addAll(cookies))
                .headers(this::withToken)
                .exchangeToMono(this::answer)
                .block(PATIENCE));
    }

    private Mono<Answer> answer(ClientResponse response) {
        response.cookies().values().forEach(all -> all.forEach(this::keep));
        int status = response.statusCode().value();
        return response.bodyToMono(JsonNode.class)
                .defaultIfEmpty(MissingNode.getInstance())
                .map(body -> new Answer(status, body));
    }

    private void withToken(HttpHeaders headers) {
        String token = cookies.getFirst("XSRF-TOKEN");
        if (token != null) {
            headers.set("X-XSRF-TOKEN", token);
        }
    }

    private void keep(ResponseCookie cookie) {
        cookies.set(cookie.getName(), cookie.getValue());
    }
}
