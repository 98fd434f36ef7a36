package org.shoulashou.accounts.people;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.shoulashou.accounts.AccountProblems;
import org.shoulashou.accounts.AccountsProperties;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Grant;
import org.shoulashou.accounts.Permission;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.ScopeFacts;
import org.shoulashou.accounts.access.Scopes;
import org.shoulashou.accounts.links.Links;
import org.shoulashou.accounts.links.Links.Draft;
import org.shoulashou.accounts.links.Links.Issued;
import org.shoulashou.accounts.links.OneTimeLink;
import org.shoulashou.accounts.links.OneTimeLink.Purpose;
import org.shoulashou.accounts.log.Acted;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.platform.problems.PlatformProblems;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Invites somebody into a role below one's own, inside one's own scope. */
@Component
class InvitePerson {

    private final Links links;
    private final Scopes scopes;
    private final AccountsProperties settings;
    private final Clock clock;

    InvitePerson(Links links, Scopes scopes, AccountsProperties settings, Clock clock) {
        this.links = links;
        this.scopes = scopes;
        this.settings = settings;
        this.clock = clock;
    }

    Mono<Issued> by(Caller caller, String displayName, Grant grant) {
        return scopes.facts(grant.scope())
                .filter(facts -> mayHandOut(caller, grant, facts))
                .switchIfEmpty(Mono.error(AccountProblems.MAY_NOT_HAND_OUT::refusal))
                .map(facts -> new Draft(Purpose.INVITATION, displayName, grant, settings.invitationLife(), caller))
                .flatMap(draft -> links.issue(draft, link -> told(link, Action.INVITED, caller)));
    }

    Mono<OneTimeLink> revoke(String id, Caller caller) {
        return links.byId(id)
                .filter(link -> link.purpose() == Purpose.INVITATION)
                .switchIfEmpty(Mono.error(PlatformProblems.NOT_FOUND::refusal))
                .filterWhen(link -> mayHandOut(caller, link.grant()))
                .switchIfEmpty(Mono.error(AccountProblems.MAY_NOT_HAND_OUT::refusal))
                .map(this::revoked)
                .map(link -> told(link, Action.INVITATION_REVOKED, caller))
                .flatMap(links::save);
    }

    /** Whoever may invite somebody may take it back, and nobody else: no counsellor revokes a head's invitation. */
    Mono<Boolean> mayHandOut(Caller caller, Grant grant) {
        return scopes.facts(grant.scope())
                .map(facts -> mayHandOut(caller, grant, facts))
                .defaultIfEmpty(false);
    }

    /** One single grant must both reach the scope and be allowed to hand out the role. */
    static boolean mayHandOut(Caller caller, Grant wanted, ScopeFacts facts) {
        return wanted.role().anchors().allow(facts)
                && caller.grants().stream()
                        .filter(own -> own.role().permits(Permission.ACCOUNTS_INVITE))
                        .filter(own -> own.role().mayHandOut().contains(wanted.role()))
                        .anyMatch(own -> reaches(own.scope(), facts));
    }

    private static boolean reaches(Scope own, ScopeFacts facts) {
        return own.equals(Scope.EVERYTHING) || facts.enclosing().contains(own);
    }

    private OneTimeLink revoked(OneTimeLink link) {
        Instant now = clock.instant();
        if (link.stateAt(now) != OneTimeLink.State.OPEN) {
            throw AccountProblems.LINK_USED.refusal();
        }
        return link.revoked(now);
    }

    private OneTimeLink told(OneTimeLink link, Action action, Caller caller) {
        List<String> within = link.within();
        return link.telling(Acted.by(caller, action, within).on(link.id(), link.displayName()), clock.instant());
    }
}
