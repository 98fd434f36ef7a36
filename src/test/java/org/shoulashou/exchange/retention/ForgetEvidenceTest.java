package org.shoulashou.exchange.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.support.Browser;
import org.shoulashou.exchange.support.TwoClassesOverHttp;
import org.shoulashou.matching.Because;
import org.shoulashou.platform.support.Await;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** How long is kept what shows that two classes met. */
class ForgetEvidenceTest extends TwoClassesOverHttp {

    @Autowired
    private ForgetEvidence forget;

    private String picture(Browser who, String address) throws IOException {
        return text(who.upload(address, picture()).json(), "id");
    }

    @Test
    @Tag("R20")
    void aSchoolYearAfterTheLastFriendshipOnlyTheFiguresAreLeft() throws IOException {
        JsonNode agreed = agreed();
        clock.move(Duration.ofDays(18));
        here = signedInAgain(here, inlandClass);
        String shown = picture(here, path(agreed) + "/pictures");
        Map<String, Object> held = new HashMap<>(held(30, List.of(shown), true));
        held.put("words", "We sang.");
        act(here, agreed, "/report", held);
        String visited = picture(here, classes + "/contacts/pictures");
        Map<String, Object> visit = new HashMap<>(held(12, List.of(visited), true));
        visit.putAll(Map.of("once", "visit", "kind", "VISIT", "day", "2026-08-28", "note", "A whole day."));
        String contact = text(here.post(classes + "/contacts", visit).json(), "id");

        clock.move(Duration.ofDays(400));
        Await.done(forget.look());
        here = signedInAgain(here, inlandClass);
        assertThat(here.get(path(agreed)).body()).as("they are friends still").contains("We sang.", shown);

        Await.done(pairings.change(pairing, now -> now.ended(Because.SCHOOL_ENDS, null, clock.instant())));
        clock.move(Duration.ofDays(364));
        Await.done(forget.look());
        here = signedInAgain(here, inlandClass);
        assertThat(here.get(path(agreed) + "/pictures/" + shown).status()).isEqualTo(200);

        clock.move(Duration.ofDays(2));
        Await.done(forget.look());

        here = signedInAgain(here, inlandClass);
        JsonNode left = here.get(path(agreed)).json();
        assertThat(left.path("ownReport").path("heads").asInt()).isEqualTo(30);
        assertThat(left.toString()).doesNotContain("We sang.", shown);
        assertThat(here.get("/api/contacts?size=200").body()).contains(contact).doesNotContain("A whole day.", visited);
        assertThat(raw("pictures")).extracting(kept -> kept.getString("_id")).doesNotContain(shown, visited);
    }
}
