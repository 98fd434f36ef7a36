package org.shoulashou.letters.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.support.Browser;
import org.shoulashou.letters.Content;
import org.shoulashou.letters.delivery.Mornings;
import org.shoulashou.letters.support.LettersOverHttp;
import org.shoulashou.platform.crypto.PersonKeys;
import org.shoulashou.platform.support.Await;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A child ticks what it has answered of the friend's questions; for all of them there is a stamp. */
class AnsweredQuestionsTest extends LettersOverHttp {

    private static final String ASKING = "<p>你好！你喜欢秋天吗？我家有枣树。你会游泳吗？</p>";
    private static final String STAMP = "ginkgo";

    @Autowired
    private BeanFactory house;

    @Autowired
    private PersonKeys keys;

    @Test
    void theFriendsQuestionsLieOnTheDeskWhenTheLetterHasBeenOpened() {
        String letter = arrived();
        JsonNode answer = answer();
        assertThat(asked(answer).path("questions")).isEmpty();

        open(letter);

        assertThat(text(asked(answer), "letter")).isEqualTo(letter);
        assertThat(asked(answer).path("questions").toString()).isEqualTo("[\"你喜欢秋天吗？\",\"你会游泳吗？\"]");
        assertThat(desk.get(questions(answer)).status()).isEqualTo(404);
    }

    @Test
    void whoTicksEachOfThemAndHandsInHasTheStamp() {
        String letter = arrived();
        open(letter);
        JsonNode saved = ticking(answer(), letter, List.of(1, 0, 0));
        assertThat(saved.path("answered").path("ticked").toString()).isEqualTo("[0,1]");
        assertThat(stamps()).doesNotContain(STAMP);

        ok(friendsDesk.post("/api/desk/letters/" + text(saved, "id") + "/hand-in", version(saved)));

        assertThat(stamps()).contains(STAMP);
    }

    @Test
    void whoLeavesOneOutHandsInAllTheSameAndNothingIsSaid() {
        String letter = arrived();
        open(letter);
        JsonNode saved = ticking(answer(), letter, List.of(0));

        ok(friendsDesk.post("/api/desk/letters/" + text(saved, "id") + "/hand-in", version(saved)));

        assertThat(stamps()).doesNotContain(STAMP).contains("melon");
    }

    @Test
    void aTickMayBeTakenAwayAgain() {
        String letter = arrived();
        open(letter);
        JsonNode saved = ticking(answer(), letter, List.of(0, 1));

        JsonNode less = ticking(saved, letter, List.of());

        assertThat(less.path("answered").isMissingNode()
                        || less.path("answered").isNull())
                .isTrue();
    }

    @Test
    void ticksOfALetterThatIsNotTheFriendsOrOfNoQuestionCountForNothing() {
        String letter = arrived();
        JsonNode unopened = ticking(answer(), letter, List.of(0, 1));
        assertThat(stored(unopened).answered()).isNull();
        open(letter);

        JsonNode own = ticking(unopened, text(unopened, "id"), List.of(0));
        assertThat(stored(own).answered()).isNull();
        JsonNode beyond = ticking(own, letter, List.of(-1, 2, 7));
        assertThat(stored(beyond).answered()).isNull();
    }

    @Test
    void whatOneLetterAnswersIsNotAskedAgainInTheNext() {
        String letter = arrived();
        open(letter);
        JsonNode saved = ticking(answer(), letter, List.of(0));
        ok(friendsDesk.post("/api/desk/letters/" + text(saved, "id") + "/hand-in", version(saved)));

        JsonNode free = ok(friendsDesk.post("/api/desk/letters", Map.of("pairingId", pairing, "free", true)));

        assertThat(asked(free).path("questions")).isEmpty();
    }

    @Test
    @Tag("R19")
    void aFriendWhoWasErasedAsksNothingMoreAndTheLetterIsWrittenOn() {
        String letter = arrived();
        open(letter);
        JsonNode answer = answer();

        Await.done(keys.destroy(author));

        assertThat(asked(answer).path("questions")).isEmpty();
        assertThat(stored(ticking(answer, letter, List.of(0))).answered()).isNull();
    }

    private String arrived() {
        String id = handedIn(ASKING);
        released(id);
        new Mornings(house).ofLetter(id);
        return id;
    }

    private void open(String letter) {
        ok(friendsDesk.post("/api/desk/received/" + letter + "/open", Map.of()));
    }

    private JsonNode answer() {
        return ok(friendsDesk.post("/api/desk/letters", Map.of("pairingId", pairing, "free", false)));
    }

    private JsonNode asked(JsonNode answer) {
        return ok(friendsDesk.get(questions(answer)));
    }

    private static String questions(JsonNode answer) {
        return "/api/desk/letters/" + text(answer, "id") + "/questions";
    }

    private JsonNode ticking(JsonNode answer, String letter, List<Integer> ticked) {
        Map<String, Object> written = new HashMap<>(version(answer));
        written.put("body", "<p>喜欢。我会一点点。</p>");
        written.put("paper", "lined");
        written.put("ink", "blue");
        written.put("pictures", List.of());
        written.put("answered", Map.of("letter", letter, "ticked", ticked));
        Browser.Answer saved = friendsDesk.put("/api/desk/letters/" + text(answer, "id"), written);
        return ok(saved);
    }

    private Content stored(JsonNode letter) {
        return Await.result(letters.find(text(letter, "id"))).content();
    }

    private List<String> stamps() {
        return ok(friendsDesk.get("/api/desk/letters"))
                .path("stamps")
                .valueStream()
                .map(stamp -> text(stamp, "key"))
                .toList();
    }
}
