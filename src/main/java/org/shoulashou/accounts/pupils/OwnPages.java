package org.shoulashou.accounts.pupils;

import java.util.List;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Needs;
import org.shoulashou.accounts.Permission;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.ScopeFacts;
import org.shoulashou.accounts.ScopeKind;
import org.shoulashou.accounts.access.Scopes;
import org.shoulashou.platform.text.Text;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What a pupil and a guardian see of themselves. */
@RestController
@RequestMapping("/api")
class OwnPages {

    private static final Text NOWHERE = new Text("", "");

    private final Scopes scopes;

    OwnPages(Scopes scopes) {
        this.scopes = scopes;
    }

    /** @param className names the school too */
    record Desk(String penName, Text className, Text town) {}

    record Child(String penName, Text className) {}

    record Family(List<Child> pupils) {}

    @GetMapping("/desk")
    @Needs(Permission.DESK_OPEN)
    Mono<Desk> desk(Caller caller) {
        return around(caller.grants().get(0).scope())
                .map(around -> new Desk(caller.displayName(), around.aClass(), around.town()));
    }

    @GetMapping("/family")
    @Needs(Permission.FAMILY_READ)
    Mono<Family> family(Caller caller) {
        return Flux.fromIterable(caller.grants())
                .concatMap(grant -> child(grant.scope()))
                .collectList()
                .map(Family::new);
    }

    private Mono<Child> child(Scope pupil) {
        return scopes.name(pupil)
                .zipWith(around(pupil))
                .map(both -> new Child(both.getT1().zh(), both.getT2().aClass()));
    }

    private record Around(Text aClass, Text town) {}

    private Mono<Around> around(Scope scope) {
        return scopes.facts(scope)
                .map(ScopeFacts::enclosing)
                .flatMap(this::named)
                .defaultIfEmpty(new Around(NOWHERE, NOWHERE));
    }

    private Mono<Around> named(List<Scope> enclosing) {
        return Mono.zip(nameOf(ScopeKind.CLASS, enclosing), nameOf(ScopeKind.PLACE, enclosing))
                .map(names -> new Around(names.getT1(), names.getT2()));
    }

    private Mono<Text> nameOf(ScopeKind kind, List<Scope> enclosing) {
        return Flux.fromIterable(enclosing)
                .filter(scope -> scope.kind() == kind)
                .next()
                .flatMap(scopes::name)
                .defaultIfEmpty(NOWHERE);
    }
}
