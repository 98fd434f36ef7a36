package org.shoulashou.accounts.signin;

import java.time.Clock;
import org.shoulashou.accounts.AccountProblems;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.log.Acted;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.accounts.people.Account;
import org.shoulashou.accounts.people.Accounts;
import org.shoulashou.accounts.proof.Attempts;
import org.shoulashou.accounts.proof.Passwords;
import org.shoulashou.accounts.signin.CurrentAccount.Present;
import org.shoulashou.platform.crypto.Unguessable;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A new password ends every other sign-in of the account and keeps this one. */
@Component
class ChangePassword {

    private final CurrentAccount current;
    private final Accounts accounts;
    private final Attempts attempts;
    private final Passwords passwords;
    private final EnterSession enter;
    private final Clock clock;

    ChangePassword(
            CurrentAccount current,
            Accounts accounts,
            Attempts attempts,
            Passwords passwords,
            EnterSession enter,
            Clock clock) {
        this.current = current;
        this.accounts = accounts;
        this.attempts = attempts;
        this.passwords = passwords;
        this.enter = enter;
        this.clock = clock;
    }

    Mono<Void> to(String next, String present, Caller caller, ServerWebExchange exchange) {
        return current.at(exchange, Stage.SIGNED_IN)
                .delayUntil(someone -> attempts.ofName("password:" + caller.accountId()))
                .filterWhen(someone -> passwords.matches(present, secret(someone)))
                .switchIfEmpty(Mono.error(ChangePassword::wrong))
                .doOnNext(someone -> check(next, someone.account()))
                .delayUntil(someone -> attempts.succeeded("password:" + caller.accountId()))
                .zipWith(passwords.hash(next))
                .flatMap(both -> replace(both.getT1(), both.getT2(), exchange));
    }

    private Mono<Void> replace(Present someone, String hash, ServerWebExchange exchange) {
        boolean shared = someone.signedIn().sharedComputer();
        return accounts.change(someone.account().id(), account -> changed(account, hash))
                .flatMap(account -> enter.begin(account, Stage.SIGNED_IN, shared, exchange));
    }

    private Account changed(Account account, String hash) {
        return account.withCredentials(account.credentials().withSecret(hash))
                .withStamp(Unguessable.next())
                .telling(Acted.by(account.asCaller(), Action.PASSWORD_CHANGED, account.within()), clock.instant());
    }

    private static void check(String next, Account account) {
        String name = account.credentials().signInName();
        Passwords.check(next, name == null ? "" : name, "/next");
    }

    private static String secret(Present someone) {
        String secret = someone.account().credentials().secret();
        return secret == null ? "" : secret;
    }

    private static RuntimeException wrong() {
        return AccountProblems.PASSWORD_WRONG.refusal().at("/current", AccountProblems.PASSWORD_WRONG.detail());
    }
}
