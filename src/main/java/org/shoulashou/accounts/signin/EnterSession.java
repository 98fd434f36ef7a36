package org.shoulashou.accounts.signin;

import java.time.Clock;
import java.time.Duration;
import org.shoulashou.accounts.AccountsProperties;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.log.Acted;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.accounts.people.Account;
import org.shoulashou.accounts.people.Accounts;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/** Turns proof of who somebody is into a session: a fresh id, its idle time, and a line in the log. */
@Component
class EnterSession {

    private final Accounts accounts;
    private final AccountsProperties settings;
    private final Clock clock;

    EnterSession(Accounts accounts, AccountsProperties settings, Clock clock) {
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    /** The first proof was right; whether a second one is needed is decided here. */
    Mono<Void> afterFirstProof(Account account, boolean shared, ServerWebExchange exchange) {
        return switch (stageAfterFirstProof(account)) {
            case SIGNED_IN -> completely(account, shared, exchange);
            case NEEDS_TOTP -> begin(account, Stage.NEEDS_TOTP, shared, exchange);
            default -> begin(account, Stage.NEEDS_TOTP_ENROLMENT, shared, exchange);
        };
    }

    Mono<Void> completely(Account account, boolean shared, ServerWebExchange exchange) {
        return accounts.change(account.id(), this::noted)
                .flatMap(noted -> begin(noted, Stage.SIGNED_IN, shared, exchange));
    }

    Mono<Void> begin(Account account, Stage stage, boolean shared, ServerWebExchange exchange) {
        SignedIn signedIn = new SignedIn(account.id(), account.stamp(), stage, shared);
        return exchange.getSession().flatMap(session -> fill(session, signedIn, idle(account, shared)));
    }

    Duration idle(Account account, boolean shared) {
        Duration usual = switch (account.kind()) {
            case STAFF -> settings.staffIdle();
            case PUPIL -> settings.pupilIdle();
            case GUARDIAN -> settings.guardianIdle();
        };
        boolean shorter = shared && settings.sharedIdle().compareTo(usual) < 0;
        return shorter ? settings.sharedIdle() : usual;
    }

    private static Mono<Void> fill(WebSession session, SignedIn signedIn, Duration idle) {
        session.getAttributes().clear();
        signedIn.putInto(session);
        session.setMaxIdleTime(idle);
        return session.changeSessionId();
    }

    private static Stage stageAfterFirstProof(Account account) {
        if (account.hasTotp()) {
            return Stage.NEEDS_TOTP;
        }
        return account.requiresTotp() ? Stage.NEEDS_TOTP_ENROLMENT : Stage.SIGNED_IN;
    }

    private Account noted(Account account) {
        Caller caller = account.asCaller();
        return account.signedInAt(clock.instant())
                .telling(Acted.by(caller, Action.SIGNED_IN, account.within()), clock.instant());
    }
}
