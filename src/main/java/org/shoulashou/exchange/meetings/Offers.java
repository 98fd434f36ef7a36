package org.shoulashou.exchange.meetings;

import java.time.Instant;
import java.util.List;

/**
 * Times that one side offers and the other answers.
 *
 * @param minutes that the meeting is to take
 */
public record Offers(Half by, List<Instant> times, int minutes) {

    public static final int MOST = 5;

    public Offers {
        times = List.copyOf(times);
    }
}
