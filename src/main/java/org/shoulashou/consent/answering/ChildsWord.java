package org.shoulashou.consent.answering;

import java.time.Clock;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.consent.FamilyConsent;
import org.shoulashou.consent.FamilyConsents;
import org.shoulashou.consent.Given;
import org.shoulashou.consent.How;
import org.shoulashou.consent.notices.Notices;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A child says stop, or go on. Stop outweighs every yes of the guardians; go on brings back no more than theirs. */
@Component
public class ChildsWord {

    private final FamilyConsents consents;
    private final Notices notices;
    private final TellOfConsent telling;
    private final Clock clock;

    ChildsWord(FamilyConsents consents, Notices notices, TellOfConsent telling, Clock clock) {
        this.consents = consents;
        this.notices = notices;
        this.telling = telling;
        this.clock = clock;
    }

    public Mono<FamilyConsent> stop(Caller child) {
        return say(child, How.STOPPED);
    }

    public Mono<FamilyConsent> goOn(Caller child) {
        return say(child, How.GOES_ON);
    }

    private Mono<FamilyConsent> say(Caller child, How how) {
        String pupilId = child.accountId();
        return telling.acted(child, Action.CONSENT_CHILD_SPOKE, pupilId)
                .flatMap(acted -> consents.change(pupilId, now -> telling.of(now, next(now, how), acted)));
    }

    /** Who never stopped has nothing to go on with. */
    private FamilyConsent next(FamilyConsent now, How how) {
        boolean isSo = now.childStopped() == (how == How.STOPPED);
        return isSo
                ? now
                : now.saying(Given.byChild(now.id(), how, notices.current().version(), clock.instant()));
    }
}
