package org.shoulashou.exchange.evidence;

import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Somebody compared pictures with the list of today, and kept these.
 *
 * @param id the meeting or contact, and the class
 */
@Document("evidenceLookedAgain")
record LookedAgain(@Id String id, Instant at, String by, List<String> kept) {

    LookedAgain {
        kept = List.copyOf(kept);
    }

    static String id(String subject, String schoolClass) {
        return subject + "/" + schoolClass;
    }
}
