package org.shoulashou.safeguarding.acting;

import java.util.List;
import org.shoulashou.accounts.Caller;
import org.shoulashou.platform.problems.PlatformProblems;
import org.shoulashou.platform.problems.Refusal;
import org.shoulashou.safeguarding.SafeguardingProblems;
import org.shoulashou.safeguarding.concern.Concern;
import org.shoulashou.safeguarding.concern.Hand;
import org.shoulashou.safeguarding.concern.State;

/** One lead at a time has a concern in hand: two who each think that the other rings the police are worse than none. */
public final class InHand {

    private InHand() {}

    /** What this lead can do with it. */
    public static List<String> allowedActions(Concern concern, Caller lead, boolean nothingMissing) {
        if (concern.isClosed()) {
            return List.of();
        }
        if (concern.course().state() == State.OPEN) {
            return List.of("acknowledge");
        }
        if (!isOf(lead, concern)) {
            return List.of("take-over");
        }
        return nothingMissing ? List.of("tick", "close") : List.of("tick");
    }

    static boolean isOf(Caller lead, Concern concern) {
        Hand inCharge = concern.course().inCharge();
        return inCharge != null && inCharge.is(lead);
    }

    static void refuseUnlessOf(Caller lead, Concern concern, long revision) {
        refuseIfClosed(concern);
        refuseIfOpen(concern);
        if (!isOf(lead, concern)) {
            throw inOtherHands(concern);
        }
        refuseIfStale(concern, revision);
    }

    static void refuseIfClosed(Concern concern) {
        if (concern.isClosed()) {
            throw SafeguardingProblems.CLOSED_ALREADY.refusal();
        }
    }

    static void refuseIfOpen(Concern concern) {
        if (concern.course().state() == State.OPEN) {
            throw SafeguardingProblems.NOT_ACKNOWLEDGED.refusal();
        }
    }

    static void refuseIfStale(Concern concern, long revision) {
        if (concern.course().revision() != revision) {
            throw PlatformProblems.STALE.refusal();
        }
    }

    static Refusal inOtherHands(Concern concern) {
        Hand inCharge = concern.course().inCharge();
        String name = inCharge == null || inCharge.name() == null ? "" : inCharge.name();
        return SafeguardingProblems.IN_OTHER_HANDS.refusal(name);
    }
}
