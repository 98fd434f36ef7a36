package org.shoulashou.accounts.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.AccountKind;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Permission;
import org.shoulashou.platform.text.Text;

/** One line of the list of people. */
record AccountRow(
        String id,
        String displayName,
        @Nullable String signInName,
        AccountKind kind,
        List<GrantView> grants,
        Status status,
        boolean totp,
        @Nullable Instant lastSignInAt,
        long version,
        List<String> allowedActions) {

    enum Status {
        ACTIVE(new Text("使用中", "Active")),
        DEACTIVATED(new Text("已停用", "Deactivated"));

        private final Text text;

        Status(Text text) {
            this.text = text;
        }

        Text text() {
            return text;
        }
    }

    static AccountRow of(Account account, List<GrantView> grants, Caller caller) {
        return new AccountRow(
                account.id(),
                account.displayName(),
                account.credentials().signInName(),
                account.kind(),
                grants,
                account.active() ? Status.ACTIVE : Status.DEACTIVATED,
                account.hasTotp(),
                account.lastSignInAt(),
                account.revision(),
                actions(account, caller));
    }

    private static List<String> actions(Account account, Caller caller) {
        if (!caller.may(Permission.ACCOUNTS_DEACTIVATE) || !account.isBelow(caller)) {
            return List.of();
        }
        List<String> actions = new ArrayList<>();
        actions.add(account.active() ? "deactivate" : "reactivate");
        if (account.hasTotp()) {
            actions.add("reset-totp");
        }
        return actions;
    }
}
