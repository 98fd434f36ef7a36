package org.shoulashou.exchange.retention;

import java.time.Duration;
import java.time.Instant;
import org.shoulashou.matching.Pairing;
import org.shoulashou.matching.PairingState;

/** As long as somebody of the two classes is friends, and one school year more: as with letters (R20). */
public record KeepEvidence(Duration afterwards) {

    /** Nothing that happened after this can be over yet. */
    Instant bound(Instant now) {
        return now.minus(afterwards);
    }

    boolean isOver(Pairing pairing, Instant now) {
        boolean ended = pairing.state() == PairingState.ENDED || pairing.state() == PairingState.DECLINED;
        Instant last = pairing.last() == null ? pairing.since() : pairing.last().at();
        return ended && last.isBefore(bound(now));
    }
}
