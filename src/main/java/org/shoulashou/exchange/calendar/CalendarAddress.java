package org.shoulashou.exchange.calendar;

import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A secret address under which somebody's calendar can be read. There is one for each account: a new one ends the old.
 *
 * @param id   of the account
 * @param hash of the token; the token itself is nowhere
 * @param keys of the scopes for which the calendar is
 */
@Document("calendarAddresses")
record CalendarAddress(
        @Id String id, @Indexed(unique = true) String hash, List<String> keys, Instant madeAt) {

    CalendarAddress {
        keys = List.copyOf(keys);
    }
}
