package org.shoulashou.accounts.access;

import java.util.ArrayList;
import java.util.List;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.ScopeFacts;
import org.shoulashou.accounts.ScopeKind;
import org.shoulashou.accounts.ScopeSource;
import org.shoulashou.platform.text.Text;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Where scopes lie, whoever owns them. */
@Component
public class Scopes {

    private static final ScopeFacts EVERYTHING =
            new ScopeFacts(Scope.EVERYTHING, new Text("全部", "Everything"), "", List.of());

    private final List<ScopeSource> sources;

    Scopes(List<ScopeSource> sources) {
        this.sources = sources;
    }

    /** Empty when there is no such scope. */
    public Mono<ScopeFacts> facts(Scope scope) {
        if (scope.kind() == ScopeKind.EVERYTHING) {
            return Mono.just(EVERYTHING);
        }
        return sources.stream()
                .filter(source -> source.knows(scope.kind()))
                .findFirst()
                .map(source -> source.facts(scope))
                .orElseGet(Mono::empty);
    }

    /** The keys of every scope from which something here may be seen. */
    public Mono<List<String>> keysAround(Scope scope) {
        return facts(scope).map(Scopes::keys).defaultIfEmpty(List.of(scope.key()));
    }

    public Mono<Text> name(Scope scope) {
        return facts(scope).map(ScopeFacts::name).defaultIfEmpty(new Text(scope.id(), scope.id()));
    }

    private static List<String> keys(ScopeFacts facts) {
        List<String> keys = new ArrayList<>();
        keys.add(Scope.EVERYTHING.key());
        facts.enclosing().forEach(scope -> keys.add(scope.key()));
        return List.copyOf(keys);
    }
}
