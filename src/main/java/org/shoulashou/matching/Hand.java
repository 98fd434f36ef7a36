package org.shoulashou.matching;

import java.time.Instant;
import org.shoulashou.accounts.Caller;

/** Somebody of staff, by the name of that time, and when they did it. */
public record Hand(String accountId, String name, Instant at) {

    public static Hand of(Caller caller, Instant at) {
        return new Hand(caller.accountId(), caller.displayName(), at);
    }

    public boolean isOf(Caller caller) {
        return accountId.equals(caller.accountId());
    }
}
