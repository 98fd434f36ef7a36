package org.shoulashou.coverage;

import org.shoulashou.accounts.Caller;

/** A member of staff who did something, by the name of that time. */
public record Hand(String id, String name) {

    /** The program itself, where it reminds. */
    public static final Hand HOUSE = new Hand("house", "手拉手");

    public static Hand of(Caller caller) {
        return new Hand(caller.accountId(), caller.displayName());
    }

    public boolean is(Caller caller) {
        return id.equals(caller.accountId());
    }
}
