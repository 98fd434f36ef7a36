package org.shoulashou.letters.writing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.letters.support.LettersOverHttp;
import tools.jackson.databind.JsonNode;

/** The line breaks just when a child hands a letter in, or while it writes. */
class HandedInOnABadLineTest extends LettersOverHttp {

    @Test
    @Tag("R09")
    void whoTapsTwiceBecauseTheAnswerWasLostIsToldThatItIsDoneAndItIsDoneOnce() {
        JsonNode letter = write(begin(), "<p>你好！秋天到了。</p>");

        handIn(letter);
        JsonNode again = handIn(letter);

        String id = text(letter, "id");
        assertThat(text(again, "state")).isIn("SUBMITTED", "IN_REVIEW");
        assertThat(list(ok(here.get("/api/letters/" + id + "/history"))))
                .filteredOn(line -> text(line, "deed").equals("HANDED_IN"))
                .hasSize(1);
    }

    @Test
    @Tag("R29")
    void whatTheBrowserKeepsIsClosedWithAKeyOfThisLetterThatNobodyElseIsTold() {
        JsonNode letter = begin();
        String path = "/api/desk/letters/" + text(letter, "id");

        assertThat(text(ok(desk.get(path)), "browserKey")).isNotBlank().isEqualTo(text(letter, "browserKey"));
        assertThat(friendsDesk.get(path).status()).isEqualTo(404);
    }
}
