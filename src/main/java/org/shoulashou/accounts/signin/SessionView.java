package org.shoulashou.accounts.signin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.AccountKind;
import org.shoulashou.accounts.Permission;
import org.shoulashou.accounts.people.GrantView;

/** What the front end knows of whoever sits before it. */
record SessionView(
        Stage state,
        @Nullable Person account,
        List<Permission> permissions,
        boolean sharedComputer,
        long idleTimeoutSeconds,
        boolean demo) {

    record Person(
            String id,
            AccountKind kind,
            String displayName,
            @Nullable String signInName,
            List<GrantView> grants,
            boolean totp) {}
}
