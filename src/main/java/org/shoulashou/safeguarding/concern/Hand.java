package org.shoulashou.safeguarding.concern;

import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.AccountKind;
import org.shoulashou.accounts.Caller;

/**
 * Somebody who did something, by the name of that time.
 *
 * @param name of staff only: children and guardians stand here by id alone
 */
public record Hand(String id, @Nullable String name) {

    /** What the clock does by itself. */
    static final Hand HOUSE = new Hand("house", null);

    public static Hand of(Caller caller) {
        return new Hand(caller.accountId(), caller.kind() == AccountKind.STAFF ? caller.displayName() : null);
    }

    public boolean is(Caller caller) {
        return id.equals(caller.accountId());
    }
}
