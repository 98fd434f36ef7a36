package org.shoulashou.accounts.links;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Grant;
import org.shoulashou.platform.events.Aggregate;
import org.shoulashou.platform.events.Outbox;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A way in that works once. The token itself is in nobody's keeping but the receiver's; here is its keyed hash.
 *
 * @param within keys of the scopes from which the link may be seen and revoked
 * @param opens  the account that its receiver comes in by, where the issuer chose it
 */
@Document("links")
@CompoundIndex(name = "list", def = "{'within': 1, 'purpose': 1, 'createdAt': -1}")
public record OneTimeLink(
        @Id String id,
        @Version @Nullable Long version,
        @Indexed(unique = true) String tokenHash,
        Purpose purpose,
        String displayName,
        Grant grant,
        List<String> within,
        @Nullable String issuedBy,
        @Nullable String issuedByName,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant usedAt,
        @Nullable Instant revokedAt,
        @Nullable String opens,
        Outbox outbox)
        implements Aggregate<OneTimeLink> {

    public enum Purpose {
        INVITATION,
        SETUP,
        GUARDIAN
    }

    public enum State {
        OPEN,
        USED,
        EXPIRED,
        REVOKED
    }

    public State stateAt(Instant now) {
        if (usedAt != null) {
            return State.USED;
        }
        if (revokedAt != null) {
            return State.REVOKED;
        }
        return now.isBefore(expiresAt) ? State.OPEN : State.EXPIRED;
    }

    OneTimeLink used(Instant now) {
        return new OneTimeLink(
                id,
                version,
                tokenHash,
                purpose,
                displayName,
                grant,
                within,
                issuedBy,
                issuedByName,
                createdAt,
                expiresAt,
                now,
                revokedAt,
                opens,
                outbox);
    }

    public OneTimeLink revoked(Instant now) {
        return new OneTimeLink(
                id,
                version,
                tokenHash,
                purpose,
                displayName,
                grant,
                within,
                issuedBy,
                issuedByName,
                createdAt,
                expiresAt,
                usedAt,
                now,
                opens,
                outbox);
    }

    @Override
    public OneTimeLink withOutbox(Outbox next) {
        return new OneTimeLink(
                id,
                version,
                tokenHash,
                purpose,
                displayName,
                grant,
                within,
                issuedBy,
                issuedByName,
                createdAt,
                expiresAt,
                usedAt,
                revokedAt,
                opens,
                next);
    }
}
