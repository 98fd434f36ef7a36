package org.shoulashou.letters.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shoulashou.letters.Between;
import org.shoulashou.letters.Content;
import org.shoulashou.letters.Hand;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.Party;
import org.shoulashou.letters.Waiting;
import org.shoulashou.platform.crypto.Sealed;

class FreeLettersTest {

    private static final Instant NOW = Instant.parse("2026-09-01T00:00:00Z");
    private static final Party AUTHOR = new Party("author", "class-a", "school-a");
    private static final Party READER = new Party("reader", "class-b", "school-b");

    @Test
    void theFirstIsNumberOneAndOneThatWasBegunGoesOn() {
        assertThat(FreeLetters.number(List.of())).isOne();
        assertThat(FreeLetters.number(List.of(sent(1), begun(2)))).isEqualTo(2);
    }

    @Test
    void aNewOneNeverTakesTheNumberOfOneThatWasSent() {
        assertThat(FreeLetters.number(List.of(sent(1), sent(2)))).isEqualTo(3);
        // The first was taken back and thrown away.
        assertThat(FreeLetters.number(List.of(sent(2)))).isEqualTo(3);
    }

    private static Letter begun(int number) {
        Between between = new Between("pairing", "classes", "programme", 2026, null, number, AUTHOR, READER);
        Content written = Content.plain(new Sealed("key", "data"), 5);
        return Letter.begun("letter-" + number, between, written, NOW);
    }

    private static Letter sent(int number) {
        return begun(number).handedIn(false, new Waiting.Deadline(NOW, NOW, NOW), new Hand("author", null, null, NOW));
    }
}
