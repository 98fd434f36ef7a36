package org.shoulashou.accounts.matrix;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.shoulashou.accounts.matrix.Seat.Side;
import org.shoulashou.letters.Between;
import org.shoulashou.letters.Content;
import org.shoulashou.letters.Hand;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.Letters;
import org.shoulashou.letters.Party;
import org.shoulashou.letters.Waiting;
import org.shoulashou.letters.text.LetterBodies;
import org.shoulashou.platform.support.Await;

/** Letters that wait to be read, each written anew. */
record LettersToAskFor(Letters letters, LetterBodies bodies, PairsToAskFor pairs, Instant now) {

    private static final String WORDS = "<p lang=\"zh\" dir=\"ltr\">%s</p>";

    Map<String, String> fresh(Side side, String author, String schoolClass, String school) {
        String id = UUID.randomUUID().toString();
        Party here = new Party(author, schoolClass, school);
        Party there = new Party(UUID.randomUUID().toString(), school + "-elsewhere", school + "-elsewhere");
        Between between = new Between("pairing " + id, "classes " + id, "plan", 2026, null, 1, here, there);
        pairs.friends(between.pairing());
        Hand hand = new Hand(author, null, null, now);
        Waiting.Deadline deadline = new Waiting.Deadline(now, now.plusSeconds(1_000_000), now.plusSeconds(2_000_000));
        Await.done(bodies.sealBody(id, author, WORDS.formatted(side.marker()))
                .map(body -> Content.plain(body, 5))
                .map(content -> Letter.begun(id, between, content, now).handedIn(false, deadline, hand))
                .flatMap(letters::save));
        return Map.of("{id}", id);
    }
}
