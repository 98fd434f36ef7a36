package org.shoulashou.accounts.signin;

import java.time.Clock;
import java.util.Optional;
import org.shoulashou.accounts.log.Acted;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.accounts.people.Account;
import org.shoulashou.accounts.people.Accounts;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/** The way out: the session is gone on the server, and the browser is told to forget what it kept (R29). */
@Component
class SignOut {

    private final CurrentAccount current;
    private final Accounts accounts;
    private final Clock clock;

    SignOut(CurrentAccount current, Accounts accounts, Clock clock) {
        this.current = current;
        this.accounts = accounts;
        this.clock = clock;
    }

    Mono<Void> of(ServerWebExchange exchange) {
        HttpHeaders headers = exchange.getResponse().getHeaders();
        headers.set("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
        return current.present(exchange)
                .map(present -> Optional.of(present.account().id()))
                .defaultIfEmpty(Optional.empty())
                .delayUntil(someone -> exchange.getSession().flatMap(WebSession::invalidate))
                .flatMap(this::note);
    }

    /** Last, so that whoever leaves is out even when this fails. */
    private Mono<Void> note(Optional<String> accountId) {
        return Mono.justOrEmpty(accountId)
                .flatMap(id -> accounts.change(id, this::noted))
                .then();
    }

    private Account noted(Account account) {
        Acted acted = Acted.by(account.asCaller(), Action.SIGNED_OUT, account.within());
        return account.telling(acted, clock.instant());
    }
}
