package org.shoulashou.notifications.told;

import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Permission;

/**
 * Who is told.
 *
 * @param permission of staff: whoever holds it where the thing lies
 */
public record Audience(Who who, @Nullable Permission permission) {

    public enum Who {
        STAFF,
        CHILDREN,
        FAMILIES,
        /** Whom the thing is about or for. */
        THEMSELVES
    }

    static final Audience CHILDREN = new Audience(Who.CHILDREN, null);
    static final Audience FAMILIES = new Audience(Who.FAMILIES, null);
    static final Audience THEMSELVES = new Audience(Who.THEMSELVES, null);

    static Audience staffWho(Permission permission) {
        return new Audience(Who.STAFF, permission);
    }

    public boolean isForAdults() {
        return who != Who.CHILDREN;
    }

    public boolean isStaff() {
        return who == Who.STAFF || who == Who.THEMSELVES;
    }
}
