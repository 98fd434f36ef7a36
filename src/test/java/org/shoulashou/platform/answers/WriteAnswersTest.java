package org.shoulashou.platform.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

class WriteAnswersTest {

    private static final String WORDS = "{\"words\":\"手拉手 hand in hand\"}";
    private static final ResolvableType ANSWER = ResolvableType.forClassWithGenerics(Answer.class, Said.class);

    private record Said(String words) {}

    private final Answer<Said> answer = new Answers(new JsonMapper()).of(new Said("手拉手 hand in hand"));
    private final WriteAnswers writer = new WriteAnswers();

    @Test
    void itIsWrittenAsJson() {
        MockServerHttpResponse response = sent(null);
        assertThat(response.getBodyAsString().block()).isEqualTo(WORDS);
        assertThat(response.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_JSON);
        assertThat(response.getHeaders().getVary()).containsExactly("Accept-Encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "gzip, deflate, br", "br, GZIP;q=0.8", "deflate,gzip ; q=1.0"})
    void itIsHandedOutPressedToWhoTakesThat(String takes) throws IOException {
        MockServerHttpResponse response = sent(takes);
        assertThat(response.getHeaders().getFirst(HttpHeaders.CONTENT_ENCODING)).isEqualTo("gzip");
        assertThat(opened(response)).isEqualTo(WORDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "br", "gzip;q=0", "gzip;q=0.0, br", "notgzip"})
    void itIsHandedOutPlainToWhoDoesNot(String takes) {
        MockServerHttpResponse response = sent(takes);
        assertThat(response.getHeaders().containsHeader(HttpHeaders.CONTENT_ENCODING))
                .isFalse();
        assertThat(response.getBodyAsString().block()).isEqualTo(WORDS);
    }

    @Test
    void nothingElseIsWrittenHere() {
        assertThat(writer.canWrite(ANSWER, null)).isTrue();
        assertThat(writer.canWrite(ResolvableType.forClass(Said.class), null)).isFalse();
        assertThat(writer.canWrite(ResolvableType.forClass(Object.class), null)).isFalse();
    }

    private MockServerHttpResponse sent(@Nullable String takes) {
        MockServerHttpRequest.BaseBuilder<?> request = MockServerHttpRequest.get("/");
        if (takes != null) request.header(HttpHeaders.ACCEPT_ENCODING, takes);
        MockServerHttpResponse response = new MockServerHttpResponse();
        writer.write(Mono.just(answer), ANSWER, ANSWER, null, request.build(), response, Map.of())
                .block();
        return response;
    }

    private static String opened(MockServerHttpResponse response) throws IOException {
        DataBuffer pressed =
                Objects.requireNonNull(DataBufferUtils.join(response.getBody()).block());
        try (GZIPInputStream in = new GZIPInputStream(pressed.asInputStream())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
