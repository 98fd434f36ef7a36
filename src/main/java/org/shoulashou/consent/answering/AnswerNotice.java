package org.shoulashou.consent.answering;

import java.time.Clock;
import java.util.Map;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.log.Acted;
import org.shoulashou.accounts.log.Action;
import org.shoulashou.consent.ConsentProblems;
import org.shoulashou.consent.FamilyConsent;
import org.shoulashou.consent.FamilyConsents;
import org.shoulashou.consent.Given;
import org.shoulashou.consent.What;
import org.shoulashou.consent.notices.Notices;
import org.shoulashou.platform.problems.Refusal;
import org.shoulashou.platform.text.Text;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A guardian answers the six questions, answers them differently, or withdraws it all. */
@Component
public class AnswerNotice {

    private static final Text CHOOSE = new Text("请选择“同意”或“不同意”。", "Choose yes or no.");

    private final FamilyConsents consents;
    private final Notices notices;
    private final TellOfConsent telling;
    private final Clock clock;

    AnswerNotice(FamilyConsents consents, Notices notices, TellOfConsent telling, Clock clock) {
        this.consents = consents;
        this.notices = notices;
        this.telling = telling;
        this.clock = clock;
    }

    /** @param notice the version that the guardian has read */
    public Mono<FamilyConsent> answer(String pupilId, int notice, Map<What, Boolean> answers, Caller guardian) {
        return Mono.fromRunnable(() -> refuseUnlessComplete(notice, answers))
                .then(telling.acted(guardian, Action.CONSENT_ANSWERED, pupilId))
                .flatMap(acted -> say(pupilId, online(guardian, notice, answers), acted));
    }

    public Mono<FamilyConsent> withdraw(String pupilId, Caller guardian) {
        Given no = Given.withdrawal(guardian.accountId(), notices.current().version(), clock.instant());
        return telling.acted(guardian, Action.CONSENT_ANSWERED, pupilId).flatMap(acted -> say(pupilId, no, acted));
    }

    private Mono<FamilyConsent> say(String pupilId, Given word, Acted acted) {
        return consents.change(pupilId, consent -> telling.of(consent, consent.saying(word), acted));
    }

    private Given online(Caller guardian, int notice, Map<What, Boolean> answers) {
        return Given.online(guardian.accountId(), notice, answers, clock.instant());
    }

    private void refuseUnlessComplete(int notice, Map<What, Boolean> answers) {
        if (notice != notices.current().version()) {
            throw ConsentProblems.NOTICE_CHANGED.refusal();
        }
        refuseUnlessAllAnswered(answers);
    }

    /** Nothing is taken for a yes, and nothing for a no (R02). */
    static void refuseUnlessAllAnswered(Map<What, Boolean> answers) {
        Refusal refusal = ConsentProblems.NOT_ALL_ANSWERED.refusal();
        for (What what : What.values()) {
            if (answers.get(what) == null) {
                refusal = refusal.at("/answers/" + what, CHOOSE);
            }
        }
        if (!refusal.faults().isEmpty()) {
            throw refusal;
        }
    }
}
