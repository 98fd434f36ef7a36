package org.shoulashou.platform.answers;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ReactiveHttpOutputMessage;
import org.springframework.http.codec.HttpMessageWriter;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import reactor.core.publisher.Mono;

/** Hands out an {@link Answer}: its bytes are there already, in the form in which the browser takes them. */
@Configuration
class WriteAnswers implements WebFluxConfigurer, HttpMessageWriter<Answer<?>> {

    private static final String GZIP = "gzip";
    private static final Pattern TAKES_GZIP = Pattern.compile(
            "(^|,)\\s*gzip\\s*(;\\s*q=(1(\\.0*)?|0\\.\\d*[1-9]\\d*)\\s*)?(,|$)", Pattern.CASE_INSENSITIVE);

    @Override
    public void configureHttpMessageCodecs(ServerCodecConfigurer codecs) {
        codecs.customCodecs().register(this);
    }

    @Override
    public List<MediaType> getWritableMediaTypes() {
        return List.of(MediaType.APPLICATION_JSON);
    }

    @Override
    public boolean canWrite(ResolvableType type, @Nullable MediaType mediaType) {
        return type.toClass() == Answer.class;
    }

    @Override
    public Mono<Void> write(
            Publisher<? extends Answer<?>> answer,
            ResolvableType type,
            @Nullable MediaType mediaType,
            ReactiveHttpOutputMessage message,
            Map<String, Object> hints) {
        return Mono.from(answer).flatMap(known -> send(known.plain(), message));
    }

    @Override
    public Mono<Void> write(
            Publisher<? extends Answer<?>> answer,
            ResolvableType actualType,
            ResolvableType type,
            @Nullable MediaType mediaType,
            ServerHttpRequest request,
            ServerHttpResponse response,
            Map<String, Object> hints) {
        String takes = request.getHeaders().getFirst(HttpHeaders.ACCEPT_ENCODING);
        return takes != null && TAKES_GZIP.matcher(takes).find()
                ? Mono.from(answer).flatMap(known -> sendGzipped(known, response))
                : write(answer, type, mediaType, response, hints);
    }

    private static Mono<Void> sendGzipped(Answer<?> answer, ServerHttpResponse response) {
        response.getHeaders().set(HttpHeaders.CONTENT_ENCODING, GZIP);
        return send(answer.gzipped(), response);
    }

    private static Mono<Void> send(byte[] bytes, ReactiveHttpOutputMessage message) {
        HttpHeaders headers = message.getHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.setContentLength(bytes.length);
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        return message.writeWith(Mono.just(message.bufferFactory().wrap(bytes)));
    }
}
