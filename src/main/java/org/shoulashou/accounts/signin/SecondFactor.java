package org.shoulashou.accounts.signin;

import java.time.Clock;
import java.util.OptionalLong;
import org.shoulashou.accounts.AccountProblems;
import org.shoulashou.accounts.links.QrCode;
import org.shoulashou.accounts.log.Acted;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.accounts.people.Account;
import org.shoulashou.accounts.people.Accounts;
import org.shoulashou.accounts.people.Credentials.Totp;
import org.shoulashou.accounts.proof.Attempts;
import org.shoulashou.accounts.proof.Totps;
import org.shoulashou.accounts.signin.CurrentAccount.Present;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The code generator: setting it up, confirming it, and asking for its code at sign-in. */
@Component
class SecondFactor {

    private final CurrentAccount current;
    private final Accounts accounts;
    private final Attempts attempts;
    private final Totps totps;
    private final EnterSession enter;
    private final Clock clock;

    SecondFactor(
            CurrentAccount current,
            Accounts accounts,
            Attempts attempts,
            Totps totps,
            EnterSession enter,
            Clock clock) {
        this.current = current;
        this.accounts = accounts;
        this.attempts = attempts;
        this.totps = totps;
        this.enter = enter;
        this.clock = clock;
    }

    /** What the person's generator must be told, by camera or by hand. */
    record Enrolment(String secret, String uri, String qrSvg) {}

    Mono<Enrolment> startEnrolment(ServerWebExchange exchange) {
        byte[] secret = Totps.newSecret();
        return current.present(exchange)
                .filter(SecondFactor::mayEnrol)
                .switchIfEmpty(Mono.error(AccountProblems.SIGN_IN_NEEDED::refusal))
                .flatMap(present -> accounts.change(present.account().id(), account -> started(account, secret)))
                .map(account -> enrolment(account, secret));
    }

    Mono<Void> confirmEnrolment(String code, ServerWebExchange exchange) {
        return current.present(exchange)
                .filter(SecondFactor::mayEnrol)
                .switchIfEmpty(Mono.error(AccountProblems.SIGN_IN_NEEDED::refusal))
                .delayUntil(present -> attempts.ofName(key(present)))
                .flatMap(present -> confirm(present, code, true, exchange));
    }

    Mono<Void> answer(String code, ServerWebExchange exchange) {
        return current.at(exchange, Stage.NEEDS_TOTP)
                .delayUntil(present -> attempts.ofName(key(present)))
                .flatMap(present -> confirm(present, code, false, exchange));
    }

    private Mono<Void> confirm(Present present, String code, boolean enrolling, ServerWebExchange exchange) {
        boolean shared = present.signedIn().sharedComputer();
        return accounts.change(present.account().id(), account -> accepted(account, code, enrolling))
                .delayUntil(account -> attempts.succeeded(key(present)))
                .flatMap(account -> enter.completely(account, shared, exchange));
    }

    /** Pure: the account with the code used up, or a refusal. */
    private Account accepted(Account account, String code, boolean enrolling) {
        Totp totp = account.credentials().totp();
        if (totp == null || totp.confirmed() == enrolling) {
            throw AccountProblems.TOTP_NOT_STARTED.refusal();
        }
        OptionalLong step = totps.accepts(account, totp, code.strip());
        if (step.isEmpty()) {
            throw AccountProblems.WRONG_CODE.refusal();
        }
        Account next = account.withCredentials(account.credentials().withTotp(totp.accepted(step.getAsLong())));
        return enrolling ? next.telling(enrolled(account), clock.instant()) : next;
    }

    private Account started(Account account, byte[] secret) {
        Totp totp = new Totp(totps.seal(account.id(), secret), false, 0);
        return account.withCredentials(account.credentials().withTotp(totp));
    }

    private static Acted enrolled(Account account) {
        return Acted.by(account.asCaller(), Action.TOTP_ENROLLED, account.within());
    }

    /** Only who has none yet: a thief of a half-open sign-in must not replace the generator. */
    private static boolean mayEnrol(Present present) {
        Stage stage = present.signedIn().stage();
        return !present.account().hasTotp() && (stage == Stage.NEEDS_TOTP_ENROLMENT || stage == Stage.SIGNED_IN);
    }

    private static Enrolment enrolment(Account account, byte[] secret) {
        String name = account.credentials().signInName();
        String uri = Totps.uri(name == null ? account.displayName() : name, secret);
        return new Enrolment(Totps.written(secret), uri, QrCode.svg(uri));
    }

    private static String key(Present present) {
        return "totp:" + present.account().id();
    }
}
