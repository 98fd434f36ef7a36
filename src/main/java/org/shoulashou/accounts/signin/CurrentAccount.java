package org.shoulashou.accounts.signin;

import java.util.Optional;
import org.shoulashou.accounts.AccountKind;
import org.shoulashou.accounts.AccountProblems;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.access.WhoIsAsking;
import org.shoulashou.accounts.doors.Doors;
import org.shoulashou.accounts.people.Account;
import org.shoulashou.accounts.people.Accounts;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Who a request comes from. The account is read for every request, so that a deactivation, a new password or a
 * shut window ends what is running at once.
 */
@Component
class CurrentAccount implements WhoIsAsking {

    private final Accounts accounts;
    private final Doors doors;

    CurrentAccount(Accounts accounts, Doors doors) {
        this.accounts = accounts;
        this.doors = doors;
    }

    /** An account with how far its sign-in has come. */
    record Present(Account account, SignedIn signedIn) {}

    @Override
    public Mono<Optional<Caller>> find(ServerWebExchange exchange) {
        return present(exchange)
                .filter(present -> present.signedIn().stage() == Stage.SIGNED_IN)
                .map(present -> Optional.of(present.account().asCaller()))
                .defaultIfEmpty(Optional.empty());
    }

    Mono<Present> present(ServerWebExchange exchange) {
        return exchange.getSession()
                .mapNotNull(session -> SignedIn.in(session).orElse(null))
                .flatMap(this::load)
                .filterWhen(this::mayStayIn);
    }

    Mono<Present> at(ServerWebExchange exchange, Stage stage) {
        return present(exchange)
                .filter(present -> present.signedIn().stage() == stage)
                .switchIfEmpty(Mono.error(AccountProblems.SIGN_IN_NEEDED::refusal));
    }

    private Mono<Present> load(SignedIn signedIn) {
        return accounts.find(signedIn.accountId())
                .filter(account -> account.active() && account.stamp().equals(signedIn.stamp()))
                .map(account -> new Present(account, signedIn));
    }

    private Mono<Boolean> mayStayIn(Present present) {
        Account account = present.account();
        return account.kind() == AccountKind.PUPIL
                ? doors.isOpen(account.grants().get(0).scope().id())
                : Mono.just(true);
    }
}
