package org.shoulashou.exchange.evidence;

import java.time.Instant;
import java.util.List;

/**
 * Pictures that one class keeps of one occasion.
 *
 * @param subject the meeting or the contact
 * @param at      when somebody vouched for them
 */
public record Shelf(String subject, String schoolClass, List<String> pictures, Instant at) {

    public Shelf {
        pictures = List.copyOf(pictures);
    }

    String id() {
        return LookedAgain.id(subject, schoolClass);
    }
}
