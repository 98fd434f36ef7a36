package org.shoulashou.notifications.mail;

import static org.shoulashou.accounts.Permission.CONCERNS_HANDLE;

import java.util.List;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.access.Scopes;
import org.shoulashou.accounts.roster.Addressees;
import org.shoulashou.notifications.receivers.Receivers;
import org.shoulashou.platform.text.Text;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Who would not get the mail that calls them for a child (R22). Told before anything happens, so that it says nothing of
 * any child.
 */
@Component
class UnreachedLeads {

    private static final int AT_ONCE = 500;
    private static final int MOST = 100;

    private final Addressees addressees;
    private final Receivers receivers;
    private final Scopes scopes;

    UnreachedLeads(Addressees addressees, Receivers receivers, Scopes scopes) {
        this.addressees = addressees;
        this.receivers = receivers;
        this.scopes = scopes;
    }

    /** @param where the school, or wherever else they lead */
    record UnreachedLead(String name, Text where) {}

    /** The first hundred: they are too many to be telephoned then anyway. */
    Mono<List<UnreachedLead>> some() {
        return addressees
                .staffAfter("", AT_ONCE)
                .collectList()
                .expand(page -> page.size() < AT_ONCE ? Mono.empty() : after(page))
                .concatMapIterable(page -> page)
                .filter(person -> person.may(CONCERNS_HANDLE))
                .filterWhen(this::isUnreached)
                .take(MOST)
                .concatMap(this::named)
                .collectList();
    }

    private Mono<List<Caller>> after(List<Caller> page) {
        String last = page.get(page.size() - 1).accountId();
        return addressees.staffAfter(last, AT_ONCE).collectList();
    }

    private Mono<Boolean> isUnreached(Caller person) {
        return receivers.of(person.accountId()).map(receiver -> !receiver.isReached());
    }

    private Flux<UnreachedLead> named(Caller person) {
        return Flux.fromIterable(person.reach(CONCERNS_HANDLE).scopes())
                .take(1)
                .concatMap(scopes::name)
                .map(where -> new UnreachedLead(person.displayName(), where));
    }
}
