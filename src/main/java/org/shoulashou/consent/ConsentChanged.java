package org.shoulashou.consent;

import java.util.Set;
import org.shoulashou.platform.events.EventType;

/**
 * What is permitted for a pupil is no longer what it was. Whoever acts asks {@link Consents} all the same: a new
 * notice ends consents without anybody saying a word.
 *
 * @param permitted what holds from now on
 * @param lost      what held until now
 */
@EventType("consent.changed")
public record ConsentChanged(String pupilId, Set<What> permitted, Set<What> lost) {

    public ConsentChanged {
        permitted = Set.copyOf(permitted);
        lost = Set.copyOf(lost);
    }
}
