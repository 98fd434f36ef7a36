package org.shoulashou.letters.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.support.Browser;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.support.LettersOverHttp;
import org.shoulashou.platform.crypto.PersonKeys;
import org.shoulashou.platform.support.Await;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.JsonNode;

/** Where an author's key was destroyed the words are gone; whoever asks for them is told so, and loses nothing else. */
class WordsAreGoneTest extends LettersOverHttp {

    private static final String BODY = "<p>你好！秋天到了，山上的枫叶红了。</p>";

    @Autowired
    private PersonKeys keys;

    /** The page says so and shows who has read it, and the way to the leads is still there. */
    @Test
    @Tag("R15")
    @Tag("R19")
    void aGuardianIsToldThatTheWordsAreGoneAndMayStillTellTheLeads() {
        String id = handedIn(BODY);
        seen(here, id);
        Browser guardian = signedIn(people.somebody(fresh("guardian"), Role.GUARDIAN, Scope.pupil(author)));
        Await.done(keys.destroy(author));

        JsonNode gone = ok(guardian.get("/api/family/letters/" + id));

        assertThat(gone.path("unreadable").asBoolean()).isTrue();
        assertThat(gone.path("body").isMissingNode()).isTrue();
        assertThat(gone.path("openings").toString()).contains("counsellor");
        Map<String, String> worry = Map.of("once", fresh("form"), "matter", "OTHER", "text", "说不清楚，请看一看。");
        assertThat(guardian.post("/api/family/letters/" + id + "/concerns", worry)
                        .status())
                .isEqualTo(201);
    }

    /** The one tap asks for no words. */
    @Test
    @Tag("R23")
    void aChildSaysThatSomethingIsNotRightAlsoOfALetterThatNobodyCanOpen() {
        String id = handedIn(BODY);
        released(id);
        Update there = new Update().set("state", "DELIVERED").set("times.deliveredAt", clock.instant());
        Await.done(database.updateFirst(whereId(id), there, Letter.COLLECTION));
        Await.done(keys.destroy(author));
        String received = "/api/desk/received/" + id;
        assertThat(friendsDesk.post(received + "/open", Map.of()).code()).isEqualTo("platform.no-longer-readable");

        ok(friendsDesk.post(received + "/not-right", Map.of("why", "FRIGHTENS_ME", "stop", false)));

        JsonNode concern =
                list(ok(colleagueHere.get("/api/concerns")).path("concerns")).get(0);
        JsonNode evidence = ok(colleagueHere.post("/api/concerns/" + text(concern, "id") + "/evidence", Map.of()));
        assertThat(text(evidence, "text")).contains("打不开了");
    }

    @Test
    @Tag("R09")
    void aNoteThatNobodyCanOpenKeepsNoOtherLetterFromTheDesk() {
        returnedWithDamagedNote();

        JsonNode row = ok(desk.get("/api/desk/letters")).path("sent").get(0);

        assertThat(row.path("returned").has("reason")).isTrue();
        assertThat(row.path("returned").has("note")).isFalse();
    }

    /** Its words are there, and the child goes on writing. */
    @Test
    @Tag("R09")
    void aNoteThatNobodyCanOpenKeepsNoChildFromItsOwnLetter() {
        String id = returnedWithDamagedNote();

        JsonNode own = ok(desk.get("/api/desk/letters/" + id));

        assertThat(text(own, "body")).contains("枫叶");
        assertThat(own.path("returned").has("reason")).isTrue();
        assertThat(own.path("returned").has("note")).isFalse();
        Map<String, Object> more = Map.of(
                "version", own.path("version").asLong(),
                "body", "<p>再多写一点。</p>",
                "paper", "lined",
                "ink", "blue",
                "pictures", List.of());
        assertThat(text(ok(desk.put("/api/desk/letters/" + id, more)), "body")).contains("再多写一点");
    }

    @Test
    @Tag("R15")
    void aNoteThatNobodyCanOpenKeepsNoGuardianFromTheLetter() {
        String id = returnedWithDamagedNote();
        Browser guardian = signedIn(people.somebody(fresh("guardian"), Role.GUARDIAN, Scope.pupil(author)));

        JsonNode letter = ok(guardian.get("/api/family/letters/" + id));

        assertThat(text(letter, "body")).contains("枫叶");
        assertThat(letter.path("unreadable").asBoolean()).isFalse();
        assertThat(letter.has("note")).isFalse();
        assertThat(letter.path("openings").isEmpty()).isFalse();
    }

    private String returnedWithDamagedNote() {
        String id = handedIn(BODY);
        long step = seen(here, id).path("version").asLong();
        Map<String, Object> back = Map.of("version", step, "reason", "TOO_LITTLE", "note", "再多写一点吧。");
        ok(here.post("/api/letters/" + id + "/return", back));
        Update damaged = new Update().set("review.returns.0.note.data", "bm90IHdoYXQgaXQgd2Fz".repeat(8));
        Await.done(database.updateFirst(whereId(id), damaged, Letter.COLLECTION));
        return id;
    }

    private static Query whereId(String id) {
        return new Query(Criteria.where("_id").is(id));
    }
}
