package org.shoulashou.accounts.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Grant;
import org.shoulashou.accounts.Needs;
import org.shoulashou.accounts.Permission;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.ScopeKind;
import org.shoulashou.accounts.links.Handout;
import org.shoulashou.accounts.links.Links;
import org.shoulashou.accounts.links.OneTimeLink;
import org.shoulashou.accounts.links.PublicAddress;
import org.shoulashou.platform.web.Page;
import org.shoulashou.platform.web.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Invitations into the caller's own area. */
@RestController
@RequestMapping("/api/invitations")
class InvitationController {

    private final InvitePerson invite;
    private final Links links;
    private final GrantViews grants;
    private final PublicAddress address;
    private final Clock clock;

    InvitationController(InvitePerson invite, Links links, GrantViews grants, PublicAddress address, Clock clock) {
        this.invite = invite;
        this.links = links;
        this.grants = grants;
        this.address = address;
        this.clock = clock;
    }

    record Invitation(
            @NotBlank @Size(max = 40) String displayName,
            @NotNull Role role,
            @NotNull Scope scope) {}

    record InvitationRow(
            String id,
            String displayName,
            List<GrantView> grants,
            @Nullable String invitedBy,
            Instant createdAt,
            Instant expiresAt,
            OneTimeLink.State state,
            List<String> allowedActions) {}

    record Sent(InvitationRow invitation, String url, String qrSvg) {}

    record RoleChoice(Role role, Set<ScopeKind> scopeKinds, Set<String> placeLevels) {}

    record Choices(List<RoleChoice> roles) {}

    @GetMapping
    @Needs(Permission.ACCOUNTS_INVITE)
    Mono<Page<InvitationRow>> list(@Valid PageRequest request, Caller caller) {
        List<String> keys = caller.reach(Permission.ACCOUNTS_INVITE).keys();
        return links.invitations(keys, request.offset(), request.length())
                .concatMap(link -> row(link, caller))
                .collectList()
                .zipWith(links.countInvitations(keys))
                .map(both -> new Page<>(both.getT1(), request.number(), request.length(), both.getT2()));
    }

    @GetMapping("/choices")
    @Needs(Permission.ACCOUNTS_INVITE)
    Choices choices(Caller caller) {
        return new Choices(Arrays.stream(Role.values())
                .filter(role -> caller.grants().stream()
                        .anyMatch(grant -> grant.role().mayHandOut().contains(role)))
                .map(role -> new RoleChoice(
                        role, role.anchors().kinds(), role.anchors().levels()))
                .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.ACCOUNTS_INVITE)
    Mono<Sent> invite(@Valid @RequestBody Invitation form, Caller caller, ServerWebExchange exchange) {
        Grant grant = new Grant(form.role(), form.scope());
        return invite.by(caller, form.displayName().strip(), grant)
                .zipWhen(issued -> row(issued.link(), caller))
                .map(both -> sent(both.getT2(), Handout.of(both.getT1(), address.of(exchange))));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(value = Permission.ACCOUNTS_INVITE, on = "invitation", in = "id")
    Mono<Void> revoke(@PathVariable String id, Caller caller) {
        return invite.revoke(id, caller).then();
    }

    private static Sent sent(InvitationRow row, Handout handout) {
        return new Sent(row, handout.url(), handout.qrSvg());
    }

    private Mono<InvitationRow> row(OneTimeLink link, Caller caller) {
        return grants.of(List.of(link.grant()))
                .zipWith(invite.mayHandOut(caller, link.grant()))
                .map(both -> row(link, both.getT1(), both.getT2()));
    }

    private InvitationRow row(OneTimeLink link, List<GrantView> named, boolean mayRevoke) {
        OneTimeLink.State state = link.stateAt(clock.instant());
        return new InvitationRow(
                link.id(),
                link.displayName(),
                named,
                link.issuedByName(),
                link.createdAt(),
                link.expiresAt(),
                state,
                mayRevoke && state == OneTimeLink.State.OPEN ? List.of("revoke") : List.of());
    }
}
