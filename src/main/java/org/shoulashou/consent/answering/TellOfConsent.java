package org.shoulashou.consent.answering;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.access.Scopes;
import org.shoulashou.accounts.log.Acted;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.consent.ConsentChanged;
import org.shoulashou.consent.FamilyConsent;
import org.shoulashou.consent.PaperPage;
import org.shoulashou.consent.What;
import org.shoulashou.consent.notices.Notices;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who did what goes to the log, by id and without a word of what was answered; who acts on consents hears what changed. */
@Component
class TellOfConsent {

    private final Scopes scopes;
    private final Notices notices;
    private final Clock clock;

    TellOfConsent(Scopes scopes, Notices notices, Clock clock) {
        this.scopes = scopes;
        this.notices = notices;
        this.clock = clock;
    }

    Mono<Acted> acted(Caller caller, Action action, String pupilId) {
        return scopes.keysAround(Scope.pupil(pupilId))
                .map(within -> acted(caller, action, within).on(pupilId));
    }

    private static Acted acted(Caller caller, Action action, List<String> within) {
        return Acted.by(caller, action, within);
    }

    /** The next state with what it tells; what has not changed tells nothing. */
    FamilyConsent of(FamilyConsent before, FamilyConsent after, Acted acted) {
        if (after == before) {
            return before;
        }
        Instant now = clock.instant();
        FamilyConsent told = withPagesDropped(before, after.telling(acted, now), now);
        Set<What> permitted = after.permitted(notices.countsFrom());
        Set<What> held = before.permitted(notices.countsFrom());
        return permitted.equals(held)
                ? told
                : told.telling(new ConsentChanged(after.id(), permitted, without(held, permitted)), now);
    }

    /** Removed after the write and not before: a picture that is still named is never missing. */
    private static FamilyConsent withPagesDropped(FamilyConsent before, FamilyConsent after, Instant now) {
        List<PaperPage> left = after.pages();
        List<String> dropped = before.pages().stream()
                .filter(page -> !left.contains(page))
                .map(PaperPage::id)
                .toList();
        return dropped.isEmpty() ? after : after.telling(new PagesDropped(after.id(), dropped), now);
    }

    private static Set<What> without(Set<What> held, Set<What> permitted) {
        Set<What> lost = EnumSet.noneOf(What.class);
        lost.addAll(held);
        lost.removeAll(permitted);
        return lost;
    }
}
