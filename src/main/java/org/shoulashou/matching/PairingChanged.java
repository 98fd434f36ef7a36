package org.shoulashou.matching;

import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.events.EventType;

/**
 * A pairing has another state. Whoever acts on pairings asks {@link Pairings} all the same.
 *
 * @param because absent where the state says it all
 */
@EventType("matching.pairing-changed")
public record PairingChanged(
        String pairingId,
        String inlandPupil,
        String partnerPupil,
        PairingState state,
        @Nullable Because because) {}
