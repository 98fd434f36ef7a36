package org.shoulashou.accounts.roster;

import java.util.Collection;
import java.util.Map;
import org.shoulashou.accounts.AccountKind;
import org.shoulashou.accounts.Grant;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.people.Account;
import org.shoulashou.accounts.people.Accounts;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** People of staff, as they are now. */
@Component
public class Roster {

    private final Accounts accounts;

    Roster(Accounts accounts) {
        this.accounts = accounts;
    }

    public record Person(String id, String name) {}

    /** Whoever can sign in and holds this very grant; who came first, first. */
    public Flux<Person> holding(Role role, Scope scope) {
        Grant grant = new Grant(role, scope);
        return accounts.staffAt(scope)
                .filter(account -> account.active() && account.grants().contains(grant))
                .map(account -> new Person(account.id(), account.displayName()));
    }

    /** By id; children and guardians are left out. */
    public Mono<Map<String, String>> namesOfStaff(Collection<String> ids) {
        return accounts.withIds(ids)
                .filter(account -> account.kind() == AccountKind.STAFF)
                .collectMap(Account::id, Account::displayName);
    }
}
