package org.shoulashou.programme.editing;

import java.util.List;
import org.shoulashou.accounts.AccountKind;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Grant;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;

/** People who look at programmes and change them. */
public final class Staff {

    private Staff() {}

    public static Caller ofProvince(String id, String province) {
        return with(id, Role.LEAGUE_PROVINCE, Scope.place(province));
    }

    public static Caller with(String id, Role role, Scope scope) {
        return new Caller(id, AccountKind.STAFF, id, List.of(new Grant(role, scope)));
    }
}
