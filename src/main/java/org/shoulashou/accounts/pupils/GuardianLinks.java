package org.shoulashou.accounts.pupils;

import java.time.Clock;
import java.time.Instant;
import org.shoulashou.accounts.AccountsProperties;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Grant;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.links.Handout;
import org.shoulashou.accounts.links.Links;
import org.shoulashou.accounts.links.Links.Draft;
import org.shoulashou.accounts.links.OneTimeLink;
import org.shoulashou.accounts.links.OneTimeLink.Purpose;
import org.shoulashou.accounts.links.PublicAddress;
import org.shoulashou.accounts.log.Acted;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.accounts.pupils.PupilCards.Seat;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A guardian's way in: one link, handed over by the teacher, on paper or by QR code. */
@Component
public class GuardianLinks {

    private final Links links;
    private final PublicAddress address;
    private final AccountsProperties settings;
    private final Clock clock;

    GuardianLinks(Links links, PublicAddress address, AccountsProperties settings, Clock clock) {
        this.links = links;
        this.address = address;
        this.settings = settings;
        this.clock = clock;
    }

    /** Shown once: whoever opens it first is the guardian. */
    public record GuardianLink(String url, String qrSvg, Instant expiresAt) {

        static GuardianLink of(Handout handout) {
            return new GuardianLink(handout.url(), handout.qrSvg(), handout.expiresAt());
        }
    }

    /** Of the two parents, or whoever stands in for them, each has an account and a word of their own. */
    public enum Guardian {
        ONE,
        TWO;

        public String accountOf(String pupilId) {
            return this == ONE ? "guardian-" + pupilId : "guardian-" + pupilId + "-2";
        }
    }

    public Mono<GuardianLink> issue(Seat pupil, Caller caller, ServerWebExchange exchange) {
        return issue(pupil, Guardian.ONE, caller, exchange);
    }

    public Mono<GuardianLink> issue(Seat pupil, Guardian guardian, Caller caller, ServerWebExchange exchange) {
        return links.issue(draft(pupil, guardian, caller), link -> told(link, pupil.pupilId(), caller))
                .map(issued -> Handout.of(issued, address.of(exchange)))
                .map(GuardianLink::of);
    }

    private Draft draft(Seat pupil, Guardian guardian, Caller caller) {
        Grant grant = new Grant(Role.GUARDIAN, Scope.pupil(pupil.pupilId()));
        String opens = guardian.accountOf(pupil.pupilId());
        return new Draft(Purpose.GUARDIAN, pupil.penName(), grant, settings.guardianLinkLife(), caller, opens);
    }

    private OneTimeLink told(OneTimeLink link, String pupilId, Caller caller) {
        Acted acted =
                Acted.by(caller, Action.GUARDIAN_LINK_ISSUED, link.within()).on(pupilId);
        return link.telling(acted, clock.instant());
    }
}
