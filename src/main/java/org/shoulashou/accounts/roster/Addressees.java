package org.shoulashou.accounts.roster;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.shoulashou.accounts.AccountKind;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Permission;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.people.Account;
import org.shoulashou.accounts.people.Accounts;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Whom a piece of news is for, as they are now; who cannot sign in is told nothing. */
@Component
public class Addressees {

    private final Accounts accounts;

    Addressees(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Staff with a grant of this permission at one of these very scopes, by id. */
    public Flux<String> staffWho(Permission permission, Collection<Scope> scopes) {
        List<Role> roles = Arrays.stream(Role.values())
                .filter(role -> role.permits(permission))
                .toList();
        return accounts.holding(AccountKind.STAFF, scopes)
                .filter(account -> mayThere(account, roles, scopes))
                .map(Account::id);
    }

    private static boolean mayThere(Account account, List<Role> roles, Collection<Scope> scopes) {
        return account.grants().stream()
                .anyMatch(grant -> roles.contains(grant.role()) && scopes.contains(grant.scope()));
    }

    public Flux<String> guardiansOf(Collection<String> pupils) {
        List<Scope> children = pupils.stream().map(Scope::pupil).toList();
        return accounts.holding(AccountKind.GUARDIAN, children).map(Account::id);
    }

    /** Somebody who can sign in; empty for whoever cannot. */
    public Mono<Caller> find(String id) {
        return accounts.find(id).filter(Account::active).map(Account::asCaller);
    }

    /** All of staff who can sign in, for whoever goes through them by the order of their ids. */
    public Flux<Caller> staffAfter(String id, int atMost) {
        return accounts.staffAfter(id, atMost).map(Account::asCaller);
    }
}
