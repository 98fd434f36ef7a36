package org.shoulashou.accounts.links;

import java.net.URI;
import org.shoulashou.accounts.AccountsProperties;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Where people reach us: what the operator configured, else the address that this request came to. */
@Component
public class PublicAddress {

    private final AccountsProperties settings;

    PublicAddress(AccountsProperties settings) {
        this.settings = settings;
    }

    public String of(ServerWebExchange exchange) {
        if (settings.publicAddress() != null && !settings.publicAddress().isBlank()) {
            return settings.publicAddress().replaceAll("/+$", "");
        }
        URI uri = exchange.getRequest().getURI();
        return uri.getScheme() + "://" + uri.getAuthority();
    }
}
