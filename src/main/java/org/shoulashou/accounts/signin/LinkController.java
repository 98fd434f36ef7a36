package org.shoulashou.accounts.signin;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.shoulashou.accounts.Anyone;
import org.shoulashou.accounts.links.Links;
import org.shoulashou.accounts.links.OneTimeLink;
import org.shoulashou.accounts.people.GrantView;
import org.shoulashou.accounts.people.GrantViews;
import org.shoulashou.accounts.proof.Attempts;
import org.shoulashou.accounts.signin.JoinByLink.Joining;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What a one-time link leads to. Looking does not use it up, so that a mail program's preview does no harm. */
@RestController
@RequestMapping("/api/links/{token}")
class LinkController {

    private final Links links;
    private final GrantViews grants;
    private final JoinByLink join;
    private final SessionViews sessions;
    private final Attempts attempts;
    private final Clock clock;

    LinkController(
            Links links, GrantViews grants, JoinByLink join, SessionViews sessions, Attempts attempts, Clock clock) {
        this.links = links;
        this.grants = grants;
        this.join = join;
        this.sessions = sessions;
        this.attempts = attempts;
        this.clock = clock;
    }

    record LinkView(
            OneTimeLink.Purpose purpose,
            OneTimeLink.State state,
            String displayName,
            List<GrantView> grants,
            Instant expiresAt) {}

    record Acceptance(
            @NotBlank @Pattern(regexp = "\\s*[\\p{L}\\p{N}._-]{3,40}\\s*")
            String signInName,

            @NotBlank @Size(max = 40) String displayName,
            @NotBlank @Size(min = 12, max = 128) String password) {}

    @GetMapping
    @Anyone(because = "only the holder of the token gets an answer")
    Mono<LinkView> look(@PathVariable String token, ServerWebExchange exchange) {
        return attempts.ofAddress(exchange)
                .then(Mono.defer(() -> links.find(token)))
                .zipWhen(link -> grants.of(List.of(link.grant())))
                .map(both -> view(both.getT1(), both.getT2()));
    }

    @PostMapping("/acceptance")
    @Anyone(because = "only the holder of the token gets in")
    Mono<SessionView> accept(
            @PathVariable String token, @Valid @RequestBody Acceptance form, ServerWebExchange exchange) {
        Joining joining = new Joining(token, form.signInName().strip(), form.displayName(), form.password());
        return join.with(joining, exchange).then(sessions.of(exchange));
    }

    private LinkView view(OneTimeLink link, List<GrantView> named) {
        return new LinkView(link.purpose(), link.stateAt(clock.instant()), link.displayName(), named, link.expiresAt());
    }
}
