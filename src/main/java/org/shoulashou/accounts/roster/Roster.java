package org.shoulashou.accounts.roster;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.shoulashou.accounts.AccountKind;
import org.shoulashou.accounts.Grant;
import org.shoulashou.accounts.Permission;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.people.Account;
import org.shoulashou.accounts.people.Accounts;
import org.shoulashou.platform.text.Text;
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

    /** Whoever can sign in and may do this somewhere at this scope or below it, with the role by which they may. */
    public Flux<Permitted> permitted(Permission permission, Scope scope) {
        return accounts.staffAt(scope)
                .filter(Account::active)
                .flatMapIterable(account -> permitted(account, permission, scope));
    }

    /**
     * @param role       by which somebody may
     * @param everywhere whether they may in all of the scope, and not only somewhere below it
     */
    public record Permitted(String id, String name, Text role, boolean everywhere) {}

    private static List<Permitted> permitted(Account account, Permission permission, Scope scope) {
        boolean everywhere = account.asCaller().may(permission, List.of(scope));
        return account.grants().stream()
                .filter(grant -> grant.role().permits(permission))
                .map(grant -> new Permitted(
                        account.id(), account.displayName(), grant.role().text(), everywhere))
                .limit(1)
                .toList();
    }

    /** By id; children and guardians are left out. */
    public Mono<Map<String, String>> namesOfStaff(Collection<String> ids) {
        return accounts.withIds(ids)
                .filter(account -> account.kind() == AccountKind.STAFF)
                .collectMap(Account::id, Account::displayName);
    }
}
