package org.shoulashou.platform.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/** A session that knows whether anything was changed in it since it was read, but for when it was last asked for. */
final class KeptSession<S extends Session> implements Session {

    /** Of its idle time that may pass before it is written that somebody is still there: seconds of half an hour. */
    private static final int PARTS = 100;

    private final S stored;
    private final Instant noted;
    private final boolean bySomebody;
    private boolean changed;

    private KeptSession(S stored, boolean bySomebody, boolean changed) {
        this.stored = stored;
        this.noted = stored.getLastAccessedTime();
        this.bySomebody = bySomebody;
        this.changed = changed;
    }

    static <S extends Session> KeptSession<S> begun(S stored) {
        return new KeptSession<>(stored, true, true);
    }

    /** @param bySomebody whether it counts as a sign of life that it is asked for */
    static <S extends Session> KeptSession<S> read(S stored, boolean bySomebody) {
        return new KeptSession<>(stored, bySomebody, false);
    }

    S stored() {
        return stored;
    }

    /** Whether somebody who reads it from the database would miss something. */
    boolean isWorthWriting() {
        return changed
                || getLastAccessedTime()
                        .isAfter(noted.plus(getMaxInactiveInterval().dividedBy(PARTS)));
    }

    @Override
    public String getId() {
        return stored.getId();
    }

    @Override
    public String changeSessionId() {
        changed = true;
        return stored.changeSessionId();
    }

    @Override
    public <T> @Nullable T getAttribute(String name) {
        return stored.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return stored.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, Object value) {
        changed = true;
        stored.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        changed = true;
        stored.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
        return stored.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant at) {
        if (bySomebody) stored.setLastAccessedTime(at);
    }

    @Override
    public Instant getLastAccessedTime() {
        return stored.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        changed = true;
        stored.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return stored.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return stored.isExpired();
    }
}
