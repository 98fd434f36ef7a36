package org.shoulashou.platform.events;

import org.jspecify.annotations.Nullable;

/** A saved document whose events are to be handed on. */
record Pending(Home home, Object id, @Nullable Object version, Outbox outbox) {

    /** Where the documents of one aggregate class live. */
    record Home(String collection, String versionField) {}
}
