package org.shoulashou.accounts.people;

import java.time.Clock;
import java.util.function.UnaryOperator;
import org.shoulashou.accounts.AccountProblems;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.log.Acted;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.accounts.people.Account.Change;
import org.shoulashou.platform.crypto.Unguessable;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.platform.problems.Refusal;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Shuts an account out at once, lets it in again, or takes its code generator off. */
@Component
class ShutOut {

    private final Accounts accounts;
    private final Clock clock;

    ShutOut(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    Mono<Account> deactivate(String id, long revision, Caller caller) {
        return change(
                id,
                revision,
                caller,
                Action.ACCOUNT_DEACTIVATED,
                account -> account.shutOut(true).withStamp(Unguessable.next()));
    }

    Mono<Account> reactivate(String id, long revision, Caller caller) {
        return change(id, revision, caller, Action.ACCOUNT_REACTIVATED, account -> account.shutOut(false));
    }

    /** A lost phone: the next sign-in sets up a new generator, and whatever runs now ends. */
    Mono<Account> resetTotp(String id, long revision, Caller caller) {
        return change(
                id,
                revision,
                caller,
                Action.TOTP_RESET,
                account -> account.withCredentials(account.credentials().withTotp(null))
                        .withStamp(Unguessable.next()));
    }

    private Mono<Account> change(
            String id, long revision, Caller caller, Action action, UnaryOperator<Account> decision) {
        return accounts.change(id, account -> decided(account, revision, caller, action, decision))
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal));
    }

    private Account decided(
            Account account, long revision, Caller caller, Action action, UnaryOperator<Account> decision) {
        refuseUnless(account, revision, caller);
        return told(decision.apply(account).decidedBy(caller, clock.instant()), action, caller);
    }

    private static void refuseUnless(Account account, long revision, Caller caller) {
        if (account.id().equals(caller.accountId())) {
            throw AccountProblems.NOT_OWN_ACCOUNT.refusal();
        }
        if (!account.isBelow(caller)) {
            throw AccountProblems.MAY_NOT_HAND_OUT.refusal();
        }
        if (account.revision() != revision) {
            throw stale(account);
        }
    }

    private static Refusal stale(Account account) {
        Refusal refusal = PlatformProblems.STALE.refusal();
        Change change = account.lastChange();
        return change == null ? refusal : refusal.fact("changedBy", change.by()).fact("changedAt", change.at());
    }

    private Account told(Account account, Action action, Caller caller) {
        Acted acted = Acted.by(caller, action, account.within()).on(account.id(), account.displayName());
        return account.telling(acted, clock.instant());
    }
}
