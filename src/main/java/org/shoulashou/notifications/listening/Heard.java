package org.shoulashou.notifications.listening;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Scope;
import org.shoulashou.platform.text.Text;

/**
 * Something happened.
 *
 * @param once     the same for what must be told once, however often it is heard
 * @param place    where it lies, by its key and its name: a class, a school, or whatever {0} stands for
 * @param scopes   staff with the permission at one of these are told
 * @param children whose, or whose guardians', it is
 * @param persons  whom it is about
 * @param by       who did it, and need not be told
 */
record Heard(
        String once,
        Instant at,
        Place place,
        List<Scope> scopes,
        List<String> children,
        List<String> persons,
        @Nullable String by) {

    record Place(String key, Text name) {}

    static Heard at(Place place, List<Scope> scopes, String once, Instant at) {
        return new Heard(once, at, place, scopes, List.of(), List.of(), null);
    }

    Heard of(String child) {
        return new Heard(once, at, place, scopes, List.of(child), persons, by);
    }

    Heard ofPersons(List<String> accounts) {
        return new Heard(once, at, place, scopes, children, accounts, by);
    }

    Heard by(@Nullable String account) {
        return new Heard(once, at, place, scopes, children, persons, account);
    }

    static Heard about(String person, Text what, String once, Instant at) {
        return new Heard(once, at, new Place(person, what), List.of(), List.of(), List.of(person), null);
    }
}
