package org.shoulashou.accounts.links;

import java.net.URI;
import java.util.Optional;
import org.shoulashou.accounts.AccountsProperties;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Where people reach us: what the operator configured, else the address that this request came to. */
@Component
@NamedInterface("address")
public class PublicAddress {

    private final AccountsProperties settings;

    PublicAddress(AccountsProperties settings) {
        this.settings = settings;
    }

    public String of(ServerWebExchange exchange) {
        URI uri = exchange.getRequest().getURI();
        return configured().orElseGet(() -> uri.getScheme() + "://" + uri.getAuthority());
    }

    /** For what leaves without a request, such as mail. */
    public Optional<String> configured() {
        return Optional.ofNullable(settings.publicAddress())
                .filter(address -> !address.isBlank())
                .map(address -> address.replaceAll("/+$", ""));
    }
}
