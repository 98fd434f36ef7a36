package org.shoulashou.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shoulashou.exchange.room.IceServers.IceServer;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Servers that the operator names for rooms between two networks. */
class IceServersTest {

    private static ExchangeProperties read(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("shoulashou.exchange", ExchangeProperties.class);
    }

    @Test
    void thereAreNoneUnlessTheOperatorNamesThem() {
        assertThat(read(Map.of()).iceServers()).isEmpty();
    }

    @Test
    void theyAreReadAsOperationsSays() {
        ExchangeProperties settings = read(Map.of(
                "shoulashou.exchange.ice-servers[0].urls", "stun:turn.example.org:3478",
                "shoulashou.exchange.ice-servers[1].urls", "turn:turn.example.org:3478,turns:turn.example.org:5349",
                "shoulashou.exchange.ice-servers[1].username", "school",
                "shoulashou.exchange.ice-servers[1].credential", "a long word"));

        assertThat(settings.iceServers()).hasSize(2);
        IceServer relay = settings.iceServers().get(1);
        assertThat(relay.urls()).containsExactly("turn:turn.example.org:3478", "turns:turn.example.org:5349");
        assertThat(relay.credential()).isEqualTo("a long word");
    }

    @Test
    void oneThatABrowserCannotReadEndsTheStart() {
        assertThatThrownBy(() -> read(Map.of("shoulashou.exchange.ice-servers[0].urls", "https://turn.example.org")))
                .rootCause()
                .hasMessageContaining("begin with stun:, turn: or turns:");
        assertThatThrownBy(() -> read(Map.of("shoulashou.exchange.ice-servers[0].urls", "turn:turn.example.org")))
                .rootCause()
                .hasMessageContaining("needs a username and a credential");
    }
}
