package org.shoulashou.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.adapter.ForwardedHeaderTransformer;

/** R32: what is set over TLS is sent back over TLS only. */
@Tag("R32")
class CsrfCookieTest {

    private final CsrfCookie repository = new CsrfCookie();

    @Test
    void isForTlsOnlyWhereTheBrowserCameOverTls() {
        assertThat(setFor(MockServerHttpRequest.get("https://pals.example/").build())
                        .isSecure())
                .isTrue();
        assertThat(setFor(MockServerHttpRequest.get("http://localhost/").build())
                        .isSecure())
                .isFalse();
    }

    @Test
    void isForTlsOnlyWhereAProxySpokeIt() {
        ServerHttpRequest behindProxy = MockServerHttpRequest.get("http://10.0.0.7:8080/")
                .header("X-Forwarded-Proto", "https")
                .build();
        ResponseCookie cookie = setFor(new ForwardedHeaderTransformer().apply(behindProxy));
        assertThat(cookie.isSecure()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Lax");
    }

    private ResponseCookie setFor(ServerHttpRequest request) {
        MockServerWebExchange arrived =
                MockServerWebExchange.from(MockServerHttpRequest.get("/").build());
        ServerWebExchange exchange = arrived.mutate().request(request).build();
        repository
                .generateToken(exchange)
                .flatMap(token -> repository.saveToken(exchange, token))
                .block();
        return Objects.requireNonNull(exchange.getResponse().getCookies().getFirst("XSRF-TOKEN"));
    }
}
