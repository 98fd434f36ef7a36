package org.shoulashou.notifications.news;

import static org.shoulashou.accounts.Permission.CONCERNS_CALLED;
import static org.shoulashou.accounts.Permission.CONCERNS_HANDLE;

import java.util.List;
import java.util.stream.Stream;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Permission;

/**
 * Whoever looks at their news.
 *
 * @param calls keys of the scopes for whose children they are called now
 */
record Reader(String person, List<String> calls) {

    Reader {
        calls = List.copyOf(calls);
    }

    static Reader of(Caller caller) {
        List<String> calls = Stream.of(CONCERNS_HANDLE, CONCERNS_CALLED)
                .flatMap(permission -> keys(caller, permission))
                .distinct()
                .toList();
        return new Reader(caller.accountId(), calls);
    }

    private static Stream<String> keys(Caller caller, Permission permission) {
        return caller.reach(permission).keys().stream();
    }

    /** Somebody who is called for nobody. */
    static Reader of(String person) {
        return new Reader(person, List.of());
    }
}
