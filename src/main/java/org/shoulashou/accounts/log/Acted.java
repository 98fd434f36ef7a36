package org.shoulashou.accounts.log;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.AccountKind;
import org.shoulashou.accounts.Caller;
import org.shoulashou.platform.events.EventType;

/**
 * Somebody did something that the action log keeps. Children and guardians stand in it by id alone: the log
 * cannot be changed later, and their names must be erasable.
 *
 * @param actorName the name at that time, of staff only
 * @param within    keys of the scopes from which the entry may be read
 */
@EventType("accounts.acted")
public record Acted(
        Action action,
        String actorId,
        @Nullable String actorName,
        @Nullable String subjectId,
        @Nullable String subjectName,
        List<String> within) {

    public static Acted by(Caller caller, Action action, List<String> within) {
        String name = caller.kind() == AccountKind.STAFF ? caller.displayName() : null;
        return new Acted(action, caller.accountId(), name, null, null, within);
    }

    /** The subject by id alone. */
    public Acted on(String id) {
        return new Acted(action, actorId, actorName, id, null, within);
    }

    /** The subject by id and by its name at this time: staff, classes; never children. */
    public Acted on(String id, String name) {
        return new Acted(action, actorId, actorName, id, name, within);
    }
}
