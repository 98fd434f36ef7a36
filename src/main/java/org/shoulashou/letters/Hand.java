package org.shoulashou.letters;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.AccountKind;
import org.shoulashou.accounts.Caller;
import org.shoulashou.platform.text.Text;

/** Somebody who did something to a letter. Children and guardians stand here by id alone, so that they can be forgotten. */
public record Hand(
        String accountId, @Nullable String name, @Nullable Text role, Instant at) {

    public static Hand of(Caller caller, Instant at) {
        boolean staff = caller.kind() == AccountKind.STAFF;
        Text role = caller.roleTexts().stream().findFirst().orElse(null);
        return new Hand(caller.accountId(), staff ? caller.displayName() : null, role, at);
    }

    public boolean isOf(String account) {
        return accountId.equals(account);
    }
}
