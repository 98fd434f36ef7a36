package org.shoulashou.letters.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.support.Browser;
import org.shoulashou.letters.LetterState;
import org.shoulashou.letters.support.LettersOverHttp;
import org.shoulashou.platform.support.Await;
import tools.jackson.databind.JsonNode;

/** Nobody stands there with empty hands: a child whose letter is away may write another, to one to whom nothing comes. */
class SecondLetterTest extends LettersOverHttp {

    private String emptyHanded = "";

    @BeforeEach
    void twoMoreFriendsOfWhomOneDoesNotWrite() {
        emptyHanded = child(partnerClass);
        Await.done(befriended(child(inlandClass), emptyHanded));
    }

    @Test
    @Tag("R14")
    void aSecondLetterGoesTheWayOfEveryLetterToAChildWhomNobodyWrote() {
        released(handedIn("<p>你好！秋天到了。</p>"));
        assertThat(own().path("canWriteSecond")).hasSize(1);
        assertThat(theirs().path("withoutLetter").toString()).contains(emptyHanded);

        ok(ask(here, author, emptyHanded));

        String id = text(draft(), "id");
        handIn(write(ok(desk.get("/api/desk/letters/" + id)), "<p>你好！我也给你写一封。</p>"));
        released(id);
        assertThat(state(id)).isEqualTo(LetterState.SCHEDULED);
        assertThat(theirs().path("withoutLetter")).isEmpty();
        assertThat(own().path("canWriteSecond")).isEmpty();
    }

    @Test
    void noneIsAskedWhoseOwnLetterIsNotAwayNorTwiceNorByTheOtherSchool() {
        assertThat(ask(here, author, emptyHanded).code()).isEqualTo("letters.no-second-letter");
        handedIn("<p>你好！秋天到了。</p>");

        assertThat(ask(there, author, emptyHanded).code()).isEqualTo("letters.no-second-letter");
        assertThat(ask(here, author, reader).code()).isEqualTo("letters.no-second-letter");
        ok(ask(here, author, emptyHanded));
        assertThat(ask(here, author, emptyHanded).code()).isEqualTo("letters.no-second-letter");
    }

    private Browser.Answer ask(Browser who, String from, String to) {
        return who.post(path() + "/second-letters", Map.of("author", from, "reader", to));
    }

    private JsonNode draft() {
        return list(ok(desk.get("/api/desk/letters")).path("sent")).stream()
                .filter(row -> text(row, "state").equals("DRAFT"))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode own() {
        return ok(here.get(path() + "/rounds")).get(0).path("classes").get(0);
    }

    private JsonNode theirs() {
        return ok(here.get(path() + "/rounds")).get(0).path("classes").get(1);
    }

    private String path() {
        return "/api/class-pairings/" + Await.result(pairings.find(pairing)).classPairing();
    }
}
