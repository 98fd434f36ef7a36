package org.shoulashou.letters.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shoulashou.letters.Party;
import org.shoulashou.letters.support.LettersOverHttp;
import org.shoulashou.platform.support.Await;
import tools.jackson.databind.JsonNode;

class EarlierLettersTest extends LettersOverHttp {

    @Test
    void whatAChildWroteBeforeItWentToAnotherClassIsStillItsEarlierLetter() {
        String first = handedIn("<p>你好！秋天到了。</p>");
        released(first);
        JsonNode free = ok(desk.post("/api/desk/letters", Map.of("pairingId", pairing, "free", true)));
        String id = text(handIn(write(free, "<p>你好！我换了一个班。</p>")), "id");
        Party moved = new Party(author, "another-class", schoolOf(inlandClass));
        Await.done(letters.change(id, now -> now.of(moved)));
        seen(here, id);

        assertThat(list(ok(here.get("/api/letters/" + id + "/earlier"))))
                .singleElement()
                .satisfies(earlier -> assertThat(text(earlier, "id")).isEqualTo(first));
    }
}
