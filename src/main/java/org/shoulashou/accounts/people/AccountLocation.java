package org.shoulashou.accounts.people;

import java.util.ArrayList;
import java.util.List;
import org.shoulashou.accounts.Grant;
import org.shoulashou.accounts.Located;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.ScopeFacts;
import org.shoulashou.accounts.access.Scopes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** An account may be acted on from scopes that hold every one of its grants. */
@Component
class AccountLocation implements Located {

    private final Accounts accounts;
    private final Scopes scopes;

    AccountLocation(Accounts accounts, Scopes scopes) {
        this.accounts = accounts;
        this.scopes = scopes;
    }

    @Override
    public String kind() {
        return "account";
    }

    @Override
    public Mono<List<Scope>> scopesOf(String id) {
        return accounts.find(id)
                .flatMapIterable(Account::grants)
                .map(Grant::scope)
                .concatMap(this::around)
                .reduce(AccountLocation::common);
    }

    private Mono<List<Scope>> around(Scope scope) {
        return scopes.facts(scope).map(ScopeFacts::enclosing).map(AccountLocation::withEverything);
    }

    private static List<Scope> withEverything(List<Scope> enclosing) {
        List<Scope> all = new ArrayList<>(enclosing);
        all.add(Scope.EVERYTHING);
        return all;
    }

    private static List<Scope> common(List<Scope> some, List<Scope> others) {
        return some.stream().filter(others::contains).toList();
    }
}
