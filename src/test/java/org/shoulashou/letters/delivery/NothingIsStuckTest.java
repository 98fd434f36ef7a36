package org.shoulashou.letters.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.letters.Hand;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.LetterState;
import org.shoulashou.letters.Waiting;
import org.shoulashou.letters.support.LettersOverHttp;
import org.shoulashou.platform.crypto.PersonKeys;
import org.shoulashou.platform.events.EventHandler;
import org.shoulashou.platform.events.Happened;
import org.shoulashou.platform.support.Await;
import org.shoulashou.safeguarding.ConcernClosed;
import org.shoulashou.safeguarding.Ending;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** What cannot be dealt with by the house is dealt with by people, and what is gone is said to be gone. */
class NothingIsStuckTest extends LettersOverHttp {

    private static final String BODY = "<p>你好！秋天到了，山上的枫叶红了。</p>";

    @Autowired
    private Clockwork clockwork;

    @Autowired
    private PersonKeys keys;

    @Autowired
    private List<EventHandler<?>> handlers = List.of();

    @Test
    @Tag("R09")
    void wordsThatCanNeverBeScreenedReachTwoPeopleAfterAWhile() {
        JsonNode letter = write(begin(), BODY);
        String id = text(letter, "id");
        Update damaged = new Update().set("content.body.data", "bm90IHdoYXQgaXQgd2Fz".repeat(8));
        Await.done(database.updateFirst(whereId(id), damaged, Letter.COLLECTION));
        assertThat(desk.post("/api/desk/letters/" + id + "/hand-in", version(letter))
                        .status())
                .isEqualTo(410);
        Await.done(clockwork.once());
        assertThat(state(id)).isEqualTo(LetterState.SUBMITTED);
        clock.move(Duration.ofMinutes(10));
        Await.done(clockwork.once());
        assertThat(state(id)).isEqualTo(LetterState.SUBMITTED);

        clock.move(Duration.ofMinutes(6));
        Await.done(clockwork.once());

        assertThat(state(id)).isEqualTo(LetterState.IN_REVIEW);
        JsonNode row = ok(here.get("/api/letters/queue")).path("items").get(0);
        assertThat(text(row, "waitsFor")).isEqualTo("APPROVE");
        assertThat(row.path("hits").asInt()).isEqualTo(1);
        Map<String, Object> back = Map.of("version", step(id), "reason", "UNREADABLE", "note", "这封信打不开了，请再写一次。");
        ok(here.post("/api/letters/" + id + "/return", back));
        assertThat(state(id)).isEqualTo(LetterState.RETURNED);
    }

    @Test
    @Tag("R19")
    void whatIsGoneWithItsAuthorsKeyIsSaidToBeGoneAndIsErasedAllTheSame() {
        String id = handedIn(BODY);
        Await.done(keys.destroy(author));

        JsonNode gone = seen(here, id);

        assertThat(gone.path("unreadable").asBoolean()).isTrue();
        assertThat(gone.path("body").isMissingNode()).isTrue();
        assertThat(gone.path("allowedActions").toString())
                .doesNotContain("APPROVE")
                .contains("RETURN", "HOLD");
        ConcernClosed erase = new ConcernClosed("a concern", "letter:" + id, Ending.ERASE, "a lead");
        Await.done(told(handler("letters.concern-follows"), new Happened<>("an event", clock.instant(), erase)));
        assertThat(state(id)).isEqualTo(LetterState.ERASED);
    }

    @Test
    @Tag("R14")
    @Tag("R09")
    void whatNobodyCouldOpenNobodyLetsGoButItGoesBackOrToTheLeads() {
        String id = handedIn(BODY);
        ok(act(here, id, "approve"));
        Await.done(keys.destroy(author));
        JsonNode gone = seen(colleagueHere, id);

        assertThat(colleagueHere
                        .post("/api/letters/" + id + "/approve", version(gone))
                        .code())
                .isEqualTo("letters.read-first");
        ok(here.post("/api/letters/" + id + "/hold", Map.of("version", step(id), "why", "CONTACT")));
        assertThat(state(id)).isEqualTo(LetterState.HELD);
        assertThat(list(ok(colleagueHere.get("/api/concerns")).path("concerns")))
                .hasSize(1);
        Await.done(letters.change(id, now -> now.holdLifted(aLead(), deadline())));
        Map<String, Object> back = Map.of("version", step(id), "reason", "UNREADABLE", "note", "这封信打不开了，请再写一次。");
        ok(colleagueHere.post("/api/letters/" + id + "/return", back));
        assertThat(state(id)).isEqualTo(LetterState.RETURNED);
    }

    @Test
    @Tag("R22")
    void aPassingFaultHandsNobodyAnUnscreenedLetterAndTheScreensGoOnTrying() {
        String id = handedIn("<p>今天放学路上看见了一只小花猫。</p>");
        Document keyOfAuthor = Await.result(database.findById(author, Document.class, "personKeys"));
        Update unseen = new Update().set("state", "SUBMITTED").unset("review.screened");
        Await.done(database.updateFirst(whereId(id), unseen, Letter.COLLECTION));
        Update strange = new Update().set("wrapped.data", 7);
        Await.done(database.updateFirst(whereId(author), strange, "personKeys"));
        clock.move(Duration.ofMinutes(20));

        Await.done(clockwork.once());

        assertThat(state(id)).isEqualTo(LetterState.SUBMITTED);
        Await.done(database.save(keyOfAuthor, "personKeys"));
        Await.done(clockwork.once());
        assertThat(state(id)).isEqualTo(LetterState.IN_REVIEW);
    }

    @Test
    @Tag("R22")
    void dangerThatNoScreenCouldSeeIsWithTheLeadsAsSoonAsItCanBeSeen() {
        JsonNode letter = write(begin(), "<p>最近放学路上总有人打我，我很害怕。</p>");
        String id = text(letter, "id");
        Object body = content(id);
        Update damaged = new Update().set("content.body.data", "bm90IHdoYXQgaXQgd2Fz".repeat(8));
        Await.done(database.updateFirst(whereId(id), damaged, Letter.COLLECTION));
        desk.post("/api/desk/letters/" + id + "/hand-in", version(letter));
        clock.move(Duration.ofMinutes(20));
        Await.done(clockwork.once());
        assertThat(state(id)).isEqualTo(LetterState.IN_REVIEW);
        Await.done(database.updateFirst(whereId(id), new Update().set("content.body.data", body), Letter.COLLECTION));

        clock.move(Duration.ofMinutes(31));
        Await.done(clockwork.once());

        assertThat(state(id)).isEqualTo(LetterState.HELD);
        assertThat(list(ok(colleagueHere.get("/api/concerns")).path("concerns")))
                .hasSize(1);
    }

    private Object content(String id) {
        Document stored = Await.result(database.findById(id, Document.class, Letter.COLLECTION));
        Document body = stored.get("content", Document.class).get("body", Document.class);
        return body.getString("data");
    }

    private Hand aLead() {
        return new Hand("a lead", null, null, clock.instant());
    }

    private Waiting.Deadline deadline() {
        return new Waiting.Deadline(clock.instant(), clock.instant(), clock.instant());
    }

    @Test
    @Tag("R15")
    @Tag("R22")
    void whatALeadMustSeeStaysThoughTheLetterIsErased() throws IOException {
        JsonNode letter = begin();
        String desk = "/api/desk/letters/" + text(letter, "id");
        JsonNode picture = ok(this.desk.upload(desk + "/pictures?kind=PHOTO", jpeg()));
        handIn(ok(this.desk.put(desk, written(letter, text(picture, "id")))));
        String id = text(letter, "id");
        ok(here.post("/api/letters/" + id + "/hold", Map.of("version", step(id), "why", "DANGER")));
        JsonNode concern =
                ok(colleagueHere.get("/api/concerns")).path("concerns").get(0);
        String concerned = "/api/concerns/" + text(concern, "id");

        JsonNode evidence = ok(colleagueHere.post(concerned + "/evidence", Map.of()));
        String shown = concerned + "/evidence/pictures/"
                + evidence.path("pictures").get(0).asString();

        ConcernClosed erase = new ConcernClosed("a concern", "letter:" + id, Ending.ERASE, "a lead");
        Await.done(told(handler("letters.concern-follows"), new Happened<>("an event", clock.instant(), erase)));
        assertThat(state(id)).isEqualTo(LetterState.ERASED);
        assertThat(colleagueHere.get(shown).status()).isEqualTo(200);
        assertThat(colleagueHere.get(concerned + "/evidence/pictures/another").status())
                .isEqualTo(404);
        assertThat(here.get(shown).status()).isEqualTo(403);
        assertThat(list(ok(colleagueHere.get(concerned)).path("history")))
                .filteredOn(line -> line.toString().contains("evidence"))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    @Tag("R08")
    void whatIsTheChildsAgainIsErasedOnlyAsTheLeadSawIt() {
        String id = handedIn(BODY);
        Map<String, Object> back = Map.of("version", step(id), "reason", "TOO_LITTLE", "note", "再多写一点吧。");
        ok(here.post("/api/letters/" + id + "/return", back));
        clock.move(Duration.ofMinutes(1));
        write(ok(desk.get("/api/desk/letters/" + id)), BODY + "<p>后来写的</p>");

        erase(id);

        assertThat(state(id)).isEqualTo(LetterState.RETURNED);
        assertThat(text(ok(desk.get("/api/desk/letters/" + id)), "body")).contains("后来写的");
        assertThat(here.get("/api/letters/" + id + "/history").body()).doesNotContain("NOT_ERASED");
        assertThat(colleagueHere.get("/api/letters/" + id + "/history").body()).contains("NOT_ERASED");
        handIn(ok(desk.get("/api/desk/letters/" + id)));
        ok(here.post(
                "/api/letters/" + id + "/return", Map.of("version", step(id), "reason", "TOO_LITTLE", "note", "再看看。")));
        erase(id);
        assertThat(state(id)).isEqualTo(LetterState.ERASED);
    }

    private void erase(String id) {
        ConcernClosed erase = new ConcernClosed("a concern", "letter:" + id, Ending.ERASE, "a lead");
        Await.done(told(handler("letters.concern-follows"), new Happened<>("an event", clock.instant(), erase)));
    }

    private static Map<String, Object> written(JsonNode letter, String picture) {
        return Map.of(
                "version",
                letter.path("version").asLong(),
                "body",
                BODY,
                "paper",
                "lined",
                "ink",
                "blue",
                "pictures",
                List.of(picture));
    }

    private long step(String id) {
        return Await.result(letters.find(id)).step();
    }

    private EventHandler<?> handler(String name) {
        return handlers.stream()
                .filter(handler -> handler.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static Mono<Void> told(EventHandler<?> handler, Happened<ConcernClosed> happened) {
        return ((EventHandler<ConcernClosed>) handler).handle(happened);
    }

    private static Query whereId(String id) {
        return new Query(Criteria.where("_id").is(id));
    }
}
