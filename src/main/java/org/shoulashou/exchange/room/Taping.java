package org.shoulashou.exchange.room;

import org.jspecify.annotations.Nullable;
import org.shoulashou.exchange.meetings.Half;
import org.shoulashou.matching.Hand;

/**
 * A recording that one class asks for, and makes once the other has agreed.
 *
 * @param id     of the recording
 * @param by     the class whose page records
 * @param agreed absent while the other class has not spoken
 */
record Taping(String id, Half by, Hand asked, @Nullable Hand agreed) {

    boolean isRunning() {
        return agreed != null;
    }

    Taping agreed(Hand hand) {
        return new Taping(id, by, asked, hand);
    }
}
