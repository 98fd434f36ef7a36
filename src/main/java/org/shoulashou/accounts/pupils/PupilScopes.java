package org.shoulashou.accounts.pupils;

import java.util.ArrayList;
import java.util.List;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.ScopeFacts;
import org.shoulashou.accounts.ScopeKind;
import org.shoulashou.accounts.ScopeSource;
import org.shoulashou.accounts.people.Account;
import org.shoulashou.accounts.people.Accounts;
import org.shoulashou.platform.text.Text;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** One pupil as a scope, for guardians. Lies where the pupil's account does. */
@Component
class PupilScopes implements ScopeSource {

    private final ObjectProvider<Accounts> accounts;

    /** Accounts themselves ask where scopes lie, so they are looked up late. */
    PupilScopes(ObjectProvider<Accounts> accounts) {
        this.accounts = accounts;
    }

    @Override
    public boolean knows(ScopeKind kind) {
        return kind == ScopeKind.PUPIL;
    }

    @Override
    public Mono<ScopeFacts> facts(Scope scope) {
        return accounts.getObject().find(scope.id()).map(pupil -> facts(scope, pupil));
    }

    private static ScopeFacts facts(Scope scope, Account pupil) {
        List<Scope> enclosing = new ArrayList<>();
        enclosing.add(scope);
        pupil.within().stream()
                .map(Scope::ofKey)
                .filter(around -> around.kind() != ScopeKind.EVERYTHING)
                .forEach(enclosing::add);
        return new ScopeFacts(scope, new Text(pupil.displayName(), pupil.displayName()), "", enclosing);
    }
}
