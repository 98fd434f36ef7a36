package org.shoulashou.accounts.signin;

import java.util.List;
import org.shoulashou.accounts.Permission;
import org.shoulashou.accounts.demo.DemoSignIns;
import org.shoulashou.accounts.people.Account;
import org.shoulashou.accounts.people.GrantView;
import org.shoulashou.accounts.people.GrantViews;
import org.shoulashou.accounts.signin.CurrentAccount.Present;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Draws the session as the front end sees it. */
@Component
class SessionViews {

    private final CurrentAccount current;
    private final GrantViews grants;
    private final EnterSession enter;
    private final DemoSignIns demo;

    SessionViews(CurrentAccount current, GrantViews grants, EnterSession enter, DemoSignIns demo) {
        this.current = current;
        this.grants = grants;
        this.enter = enter;
        this.demo = demo;
    }

    Mono<SessionView> of(ServerWebExchange exchange) {
        return current.present(exchange).flatMap(this::view).switchIfEmpty(anonymous());
    }

    private Mono<SessionView> anonymous() {
        return demo.exist().map(exist -> new SessionView(Stage.ANONYMOUS, null, List.of(), false, 0, exist));
    }

    private Mono<SessionView> view(Present present) {
        return grants.of(present.account().grants())
                .zipWith(demo.exist())
                .map(both -> view(present, both.getT1(), both.getT2()));
    }

    private SessionView view(Present present, List<GrantView> named, boolean demoExists) {
        Account account = present.account();
        SignedIn signedIn = present.signedIn();
        boolean complete = signedIn.stage() == Stage.SIGNED_IN;
        List<Permission> permissions = complete ? List.copyOf(account.asCaller().permissions()) : List.of();
        SessionView.Person person = new SessionView.Person(
                account.id(),
                account.kind(),
                account.displayName(),
                account.credentials().signInName(),
                complete ? named : List.of(),
                account.hasTotp());
        long idle = enter.idle(account, signedIn.sharedComputer()).toSeconds();
        return new SessionView(signedIn.stage(), person, permissions, signedIn.sharedComputer(), idle, demoExists);
    }
}
