package org.shoulashou.accounts.signin;

import org.shoulashou.accounts.AccountKind;
import org.shoulashou.accounts.AccountProblems;
import org.shoulashou.accounts.links.Links;
import org.shoulashou.accounts.links.OneTimeLink;
import org.shoulashou.accounts.links.OneTimeLink.Purpose;
import org.shoulashou.accounts.people.Account;
import org.shoulashou.accounts.people.Accounts;
import org.shoulashou.accounts.people.Credentials;
import org.shoulashou.accounts.people.NewAccount;
import org.shoulashou.accounts.proof.Attempts;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Guardians come in by a link that works once; no password to remember. */
@Component
class SignInGuardian {

    private final Attempts attempts;
    private final Links links;
    private final Accounts accounts;
    private final EnterSession enter;

    SignInGuardian(Attempts attempts, Links links, Accounts accounts, EnterSession enter) {
        this.attempts = attempts;
        this.links = links;
        this.accounts = accounts;
        this.enter = enter;
    }

    Mono<Void> by(String token, boolean shared, ServerWebExchange exchange) {
        return attempts.ofAddress(exchange)
                .then(Mono.defer(() -> links.findOpen(token)))
                .filter(link -> link.purpose() == Purpose.GUARDIAN)
                .switchIfEmpty(Mono.error(AccountProblems.LINK_UNKNOWN::refusal))
                .delayUntil(this::openAccount)
                .flatMap(links::use)
                .flatMap(link -> accounts.find(accountId(link)))
                .filter(Account::active)
                .switchIfEmpty(Mono.error(AccountProblems.WRONG_SIGN_IN::refusal))
                .flatMap(guardian -> enter.afterFirstProof(guardian, shared, exchange));
    }

    /** Before the link is used up, so that a crash in between costs nothing. */
    private Mono<Account> openAccount(OneTimeLink link) {
        NewAccount guardian = new NewAccount(
                accountId(link), AccountKind.GUARDIAN, link.displayName(), Credentials.NONE, link.grant());
        Mono<Account> open = Mono.defer(() -> accounts.open(guardian, opened -> opened));
        return accounts.find(guardian.id())
                .switchIfEmpty(open)
                .onErrorResume(DuplicateKeyException.class, meanwhile -> accounts.find(guardian.id()));
    }

    private static String accountId(OneTimeLink link) {
        String chosen = link.opens();
        return chosen == null ? "guardian-" + link.grant().scope().id() : chosen;
    }
}
