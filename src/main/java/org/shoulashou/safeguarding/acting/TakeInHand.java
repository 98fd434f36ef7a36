package org.shoulashou.safeguarding.acting;

import java.time.Clock;
import java.time.Instant;
import org.shoulashou.accounts.Caller;
import org.shoulashou.safeguarding.concern.Calls;
import org.shoulashou.safeguarding.concern.Concern;
import org.shoulashou.safeguarding.concern.Hand;
import org.shoulashou.safeguarding.concern.State;
import org.shoulashou.safeguarding.concern.StoredConcerns;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A lead acknowledges a concern, or takes it over from another. Saying so twice is saying it once. */
@Component
public class TakeInHand {

    private final StoredConcerns concerns;
    private final Calls calls;
    private final Clock clock;

    TakeInHand(StoredConcerns concerns, Calls calls, Clock clock) {
        this.concerns = concerns;
        this.calls = calls;
        this.clock = clock;
    }

    public Mono<Concern> acknowledge(String id, Caller lead) {
        return concerns.change(id, now -> acknowledged(now, lead));
    }

    /** @param revision beside which the lead saw who has it */
    public Mono<Concern> takeOver(String id, long revision, Caller lead) {
        return concerns.change(id, now -> takenOver(now, revision, lead));
    }

    private Concern acknowledged(Concern now, Caller lead) {
        InHand.refuseIfClosed(now);
        if (InHand.isOf(lead, now)) {
            return now;
        }
        if (now.course().state() == State.ACKNOWLEDGED) {
            throw InHand.inOtherHands(now);
        }
        Instant at = clock.instant();
        return now.acknowledged(Hand.of(lead), at, calls.followUp(at));
    }

    private Concern takenOver(Concern now, long revision, Caller lead) {
        InHand.refuseIfClosed(now);
        if (InHand.isOf(lead, now)) {
            return now;
        }
        InHand.refuseIfOpen(now);
        InHand.refuseIfStale(now, revision);
        Instant at = clock.instant();
        return now.takenOver(Hand.of(lead), at, calls.followUp(at));
    }
}
