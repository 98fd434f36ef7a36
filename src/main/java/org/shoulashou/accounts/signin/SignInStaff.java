package org.shoulashou.accounts.signin;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.AccountProblems;
import org.shoulashou.accounts.people.Account;
import org.shoulashou.accounts.people.Accounts;
import org.shoulashou.accounts.people.Credentials;
import org.shoulashou.accounts.proof.Attempts;
import org.shoulashou.accounts.proof.Passwords;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Staff come in by name and password. */
@Component
class SignInStaff {

    private final Attempts attempts;
    private final FirstProof proof;
    private final EnterSession enter;

    SignInStaff(Attempts attempts, FirstProof proof, EnterSession enter) {
        this.attempts = attempts;
        this.proof = proof;
        this.enter = enter;
    }

    Mono<Void> by(String name, String password, boolean shared, ServerWebExchange exchange) {
        String credentials = Credentials.staffName(name);
        return attempts.ofAddress(exchange)
                .then(attempts.ofName(credentials))
                .then(proof.of(credentials, password))
                .delayUntil(account -> attempts.succeeded(credentials))
                .flatMap(account -> enter.afterFirstProof(account, shared, exchange));
    }

    /** Name and secret belong together, and the account is not shut out. */
    @Component
    static class FirstProof {

        private final Accounts accounts;
        private final Passwords passwords;

        FirstProof(Accounts accounts, Passwords passwords) {
            this.accounts = accounts;
            this.passwords = passwords;
        }

        Mono<Account> of(String credentials, String secret) {
            return accounts.findByCredentials(credentials)
                    .map(Optional::of)
                    .defaultIfEmpty(Optional.empty())
                    .filterWhen(found -> passwords.matches(secret, secretOf(found)))
                    .flatMap(Mono::justOrEmpty)
                    .filter(Account::active)
                    .switchIfEmpty(Mono.error(AccountProblems.WRONG_SIGN_IN::refusal));
        }

        private static @Nullable String secretOf(Optional<Account> found) {
            return found.map(account -> account.credentials().secret()).orElse(null);
        }
    }
}
