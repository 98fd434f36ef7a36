package org.shoulashou.accounts.signin;

import java.time.Clock;
import org.shoulashou.accounts.AccountKind;
import org.shoulashou.accounts.AccountProblems;
import org.shoulashou.accounts.links.Links;
import org.shoulashou.accounts.links.OneTimeLink;
import org.shoulashou.accounts.links.OneTimeLink.Purpose;
import org.shoulashou.accounts.log.Acted;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.accounts.people.Account;
import org.shoulashou.accounts.people.Accounts;
import org.shoulashou.accounts.people.Credentials;
import org.shoulashou.accounts.people.NewAccount;
import org.shoulashou.accounts.proof.Attempts;
import org.shoulashou.accounts.proof.Passwords;
import org.shoulashou.platform.problems.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Somebody accepts an invitation, or becomes the first administrator. The account's id is the link's id: of two
 * who accept at the same time one opens it, and a crash before the link is marked used leaves it used all the same.
 */
@Component
class JoinByLink {

    private final Links links;
    private final Accounts accounts;
    private final Attempts attempts;
    private final Passwords passwords;
    private final EnterSession enter;
    private final Clock clock;

    JoinByLink(
            Links links, Accounts accounts, Attempts attempts, Passwords passwords, EnterSession enter, Clock clock) {
        this.links = links;
        this.accounts = accounts;
        this.attempts = attempts;
        this.passwords = passwords;
        this.enter = enter;
        this.clock = clock;
    }

    record Joining(String token, String signInName, String displayName, String password) {}

    Mono<Void> with(Joining joining, ServerWebExchange exchange) {
        return attempts.ofAddress(exchange)
                .then(Mono.defer(() -> links.findOpen(joining.token())))
                .filter(link -> link.purpose() != Purpose.GUARDIAN)
                .switchIfEmpty(Mono.error(AccountProblems.LINK_UNKNOWN::refusal))
                .doOnNext(link -> Passwords.check(joining.password(), joining.signInName(), "/password"))
                .delayUntil(link -> refuseIfTaken(link, joining))
                .zipWhen(link -> passwords.hash(joining.password()))
                .flatMap(both -> open(both.getT1(), joining, both.getT2()))
                .flatMap(account -> enter.afterFirstProof(account, false, exchange));
    }

    private Mono<Void> refuseIfTaken(OneTimeLink link, Joining joining) {
        Mono<Void> used = accounts.find(link.id())
                .flatMap(account -> Mono.error(AccountProblems.LINK_USED.refusal()))
                .then();
        Mono<Void> taken = accounts.findByCredentials(Credentials.staffName(joining.signInName()))
                .flatMap(account -> Mono.error(nameTaken()))
                .then();
        return used.then(taken);
    }

    private Mono<Account> open(OneTimeLink link, Joining joining, String hash) {
        Credentials credentials = new Credentials(Credentials.staffName(joining.signInName()), hash, null);
        NewAccount account = new NewAccount(
                link.id(), AccountKind.STAFF, joining.displayName().strip(), credentials, link.grant());
        return accounts.open(account, this::opened)
                .onErrorResume(
                        DuplicateKeyException.class,
                        meanwhile -> refuseIfTaken(link, joining).then(Mono.error(nameTaken())))
                .delayUntil(opened -> use(link, opened));
    }

    /** Revoked while the password was hashed: nobody has come in by this account, and nobody will. */
    private Mono<OneTimeLink> use(OneTimeLink link, Account opened) {
        return links.use(link)
                .onErrorResume(Refusal.class, revoked -> accounts.remove(opened).then(Mono.error(revoked)));
    }

    private Account opened(Account account) {
        Acted acted = Acted.by(account.asCaller(), Action.ACCOUNT_OPENED, account.within())
                .on(account.id(), account.displayName());
        return account.telling(acted, clock.instant());
    }

    private static RuntimeException nameTaken() {
        return AccountProblems.NAME_TAKEN.refusal().at("/signInName", AccountProblems.NAME_TAKEN.detail());
    }
}
