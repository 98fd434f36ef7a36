package org.shoulashou.letters.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.people.Account;
import org.shoulashou.accounts.support.Browser;
import org.shoulashou.consent.Given;
import org.shoulashou.consent.What;
import org.shoulashou.directory.changes.SeatChanged;
import org.shoulashou.letters.Frozen;
import org.shoulashou.letters.Hand;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.LetterState;
import org.shoulashou.letters.ReturnReason;
import org.shoulashou.letters.Waiting;
import org.shoulashou.letters.changes.MayTravel;
import org.shoulashou.letters.support.LettersOverHttp;
import org.shoulashou.matching.Because;
import org.shoulashou.platform.events.EventHandler;
import org.shoulashou.platform.events.Happened;
import org.shoulashou.platform.support.Await;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** What must not be seen, must not be held up and must not go on, in the moments in between. */
class NothingSlipsThroughTest extends LettersOverHttp {

    private static final String BODY = "<p>你好！秋天到了，山上的枫叶红了。</p>";
    private static final String DANGER = "<p>最近放学路上总有人打我，我很害怕。</p>";

    @Autowired
    private Clockwork clockwork;

    @Autowired
    private MayTravel travel;

    @Autowired
    private List<EventHandler<?>> handlers = List.of();

    @Test
    @Tag("R22")
    void theFamilySeesNothingOfWhatTheLeadsHave() {
        String id = handedIn(DANGER);
        Browser guardian = guardian();

        Browser.Answer letter = guardian.get("/api/family/letters/" + id);
        Browser.Answer rows = guardian.get("/api/family/pupils/" + author + "/letters");

        assertThat(ok(letter).path("body").isMissingNode()).isTrue();
        assertThat(letter.body()).doesNotContain("HELD", "打我");
        assertThat(text(rows.json().get(0), "state")).isEqualTo("SUBMITTED");
    }

    @Test
    @Tag("R08")
    void whatAChildMendsAfterAReturnIsTheirsUntilItIsHandedIn() {
        String id = returned(handedIn(BODY));
        Browser guardian = guardian();
        assertThat(guardian.get("/api/family/letters/" + id).body()).contains("枫叶");

        clock.move(Duration.ofMinutes(1));
        write(ok(desk.get("/api/desk/letters/" + id)), "<p>我的秘密</p>");

        assertThat(guardian.get("/api/family/letters/" + id).body()).doesNotContain("秘密", "枫叶");
    }

    @Test
    void whatNoScreenHasSeenNobodyReadsAndTheNextRoundScreensIt() {
        String id = handedIn(BODY);
        Update unseen = new Update().set("state", "SUBMITTED").unset("review.screened");
        Await.done(database.updateFirst(whereId(id), unseen, Letter.COLLECTION));
        assertThat(seen(here, id).path("body").isMissingNode()).isTrue();
        assertThat(guardian().get("/api/family/letters/" + id).body()).doesNotContain("枫叶");

        clock.move(Duration.ofMinutes(2));
        Await.done(clockwork.once());

        assertThat(state(id)).isEqualTo(LetterState.IN_REVIEW);
    }

    @Test
    @Tag("R22")
    void aPictureThatCannotBeSeenHoldsUpNeitherALetterNorAnAlarm() throws IOException {
        losePictures();
        JsonNode harmless = withPicture(begin(), BODY);
        losePictures();

        String id = text(handIn(harmless), "id");

        assertThat(state(id)).isEqualTo(LetterState.IN_REVIEW);
        JsonNode seen = seen(here, id);
        assertThat(seen.path("hits").get(0).path("pictureId").isMissingNode()).isFalse();
        assertThat(list(seen.path("fourEyes"))).hasSize(2);
        JsonNode danger = withPicture(ok(desk.get("/api/desk/letters/" + returned(id))), DANGER);
        losePictures();
        handIn(danger);
        assertThat(state(id)).isEqualTo(LetterState.HELD);
        assertThat(concerns()).hasSize(1);
    }

    @Test
    @Tag("R22")
    void nobodyButTheLeadsLearnsThatALetterWasHeld() {
        String id = handedIn(DANGER);

        assertThat(text(seen(here, id), "state")).isEqualTo("SUBMITTED");
        assertThat(text(seen(colleagueHere, id), "state")).isEqualTo("HELD");
        assertThat(rounds(here)).contains("SUBMITTED").doesNotContain("HELD");
        assertThat(rounds(there)).contains("SUBMITTED").doesNotContain("HELD");
        String late = here.post("/api/letters/" + id + "/approve", Map.of("version", 0))
                .body();
        assertThat(late).doesNotContain("danger", "safeguarding");
        lift(id);
        assertThat(here.get("/api/letters/" + id + "/history").body())
                .contains("HANDED_IN")
                .doesNotContain("HELD", "HOLD");
        assertThat(colleagueHere.get("/api/letters/" + id + "/history").body()).contains("HELD_BY_SCREEN");
        assertThat(here.get("/api/letters/queue").body()).contains(id).doesNotContain("DANGER");
        assertThat(here.get("/api/letters/" + id).body()).doesNotContain("DANGER");
    }

    @Test
    @Tag("R11")
    void theOtherSchoolLearnsNothingOfAReturnAndNothingOfWhatIsNotThere() {
        String id = returned(handedIn(BODY));
        assertThat(rounds(there)).contains("SUBMITTED").doesNotContain("RETURNED");
        handIn(ok(desk.get("/api/desk/letters/" + id)));
        assertThat(list(seen(here, id).path("returnedBefore"))).hasSize(1);
        ok(act(here, id, "approve"));
        ok(act(colleagueHere, id, "approve"));

        JsonNode received = seen(there, id);

        assertThat(list(received.path("returnedBefore"))).isEmpty();
        assertThat(list(received.path("fourEyes"))).isEmpty();
        assertThat(there.get("/api/letters/" + id + "/history").body())
                .contains("APPROVED")
                .doesNotContain("RETURNED");
    }

    @Test
    @Tag("R05")
    void noOtherLookIsTakenWhileTheFriendshipRests() {
        String id = returned(handedIn(BODY));
        Await.done(pairings.change(pairing, now -> now.paused(Because.CHILD_WISHES, null, clock.instant())));
        Await.done(letters.change(id, now -> now.thawed(deadline())));

        Browser.Answer asked = guardian().post("/api/family/letters/" + id + "/look-again", Map.of());

        assertThat(asked.code()).isEqualTo("letters.frozen");
        assertThat(state(id)).isEqualTo(LetterState.RETURNED);
    }

    @Test
    @Tag("R22")
    void aHoldComesLateForNoDecisionAndNeedsNoPapers() {
        String id = handedIn(BODY);
        JsonNode seen = seen(here, id);
        ok(act(colleagueHere, id, "approve"));
        Account unchecked = people.somebody(fresh("teacher"), Role.TEACHER, Scope.schoolClass(inlandClass));

        ok(signedIn(unchecked).post("/api/letters/" + id + "/hold", hold(seen)));
        ok(here.post("/api/letters/" + id + "/hold", hold(seen)));

        assertThat(state(id)).isEqualTo(LetterState.HELD);
        assertThat(concerns()).isNotEmpty();
    }

    @Test
    @Tag("R22")
    void whatTheLeadsLookIntoIsNotReleasedAndDoesNotArrive() {
        String id = handedIn(BODY);
        ok(act(here, id, "approve"));
        ok(act(colleagueHere, id, "approve"));
        JsonNode seen = seen(there, id);
        Letter before = Await.result(letters.find(id));
        ok(here.post("/api/letters/" + id + "/hold", hold(seen)));
        put(before, LetterState.RECEIVING);

        assertThat(there.post("/api/letters/" + id + "/release", version(seen(there, id)))
                        .code())
                .isEqualTo("letters.not-now");
        Hand hand = new Hand("somebody", "Somebody", null, clock.instant());
        Await.done(letters.change(id, now -> now.released(hand, clock.instant())));
        Await.done(clockwork.once());
        assertThat(state(id)).isEqualTo(LetterState.HELD);
    }

    @Test
    @Tag("R14")
    void whoHasNotReadALetterDoesNotLetItGo() {
        String id = handedIn(BODY);
        long version = Await.result(letters.find(id)).step();

        assertThat(here.post("/api/letters/" + id + "/approve", Map.of("version", version))
                        .code())
                .isEqualTo("letters.read-first");
        ok(act(here, id, "approve"));
    }

    @Test
    @Tag("R09")
    void aLookOfAColleagueAndATickOfTheClockAreNoDecision() {
        String id = handedIn(BODY);
        JsonNode seen = ok(here.post("/api/letters/" + id + "/claim", Map.of()));
        clock.move(Duration.ofDays(2));
        Await.done(clockwork.once());
        ok(colleagueHere.post("/api/letters/" + id + "/claim", Map.of()));
        ok(colleagueHere.delete("/api/letters/" + id + "/claim"));

        ok(here.post("/api/letters/" + id + "/approve", version(seen)));

        assertThat(state(id)).isEqualTo(LetterState.SECOND_READER);
    }

    @Test
    @Tag("R02")
    void picturesDoNotTravelWhenTheirConsentIsGoneWhileTheLeadsHaveTheLetter() throws IOException {
        String id = text(handIn(withPicture(begin(), BODY)), "id");
        ok(here.post("/api/letters/" + id + "/hold", hold(seen(here, id))));
        withoutPictures();

        lift(id);

        Letter back = Await.result(letters.find(id));
        assertThat(back.state()).isEqualTo(LetterState.RETURNED);
        assertThat(back.review().lastReturn().orElseThrow().reason()).isEqualTo(ReturnReason.PICTURES_NOT_PERMITTED);
    }

    @Test
    @Tag("R23")
    void aChildWhoSaysItAgainIsHeardAgain() {
        String id = handedIn(BODY);
        released(id);
        clock.move(Duration.ofDays(24));
        Await.done(clockwork.once());
        String path = "/api/desk/received/" + id + "/not-right";

        ok(friendsDesk.post(path, Map.of("why", "MAKES_ME_SAD", "stop", false)));
        ok(friendsDesk.post(path, Map.of("why", "WANTS_A_SECRET", "stop", false)));
        clock.move(Duration.ofDays(1));
        ok(friendsDesk.post(path, Map.of("why", "WANTS_A_SECRET", "stop", false)));

        assertThat(concerns()).hasSize(3);
    }

    @Test
    @Tag("R09")
    void whatAnOvertakenFreezeLeftFrozenThaws() {
        String id = handedIn(BODY);
        Await.done(letters.change(id, now -> now.frozen(Frozen.PAUSED, clock.instant())));

        Await.done(clockwork.once());

        assertThat(Await.result(letters.find(id)).frozen()).isNull();
    }

    @Test
    @Tag("R05")
    void theOtherSchoolDoesNotReadOnWhenAConsentIsGone() {
        String id = handedIn(BODY);
        ok(act(here, id, "approve"));
        ok(act(colleagueHere, id, "approve"));
        ok(there.get("/api/letters/" + id));

        withdraw(author);

        assertThat(there.get("/api/letters/" + id).code()).isEqualTo("letters.frozen");
        ok(here.get("/api/letters/" + id));
    }

    @Test
    @Tag("R11")
    void aGuardianLearnsNoNameOfTheOtherSchoolsAdults() {
        String id = handedIn(BODY);
        released(id);

        JsonNode openings = ok(guardian().get("/api/family/letters/" + id)).path("openings");

        assertThat(list(openings).stream()
                        .map(opening -> opening.path("name").asString(""))
                        .distinct())
                .anyMatch(name -> name.startsWith("counsellor"))
                .contains("")
                .hasSize(3);
    }

    @Test
    @Tag("R13")
    void lettersMoveWithAChildWhoMoves() {
        String id = handedIn(BODY);
        Update elsewhere = new Update().set("classId", "another-4").set("schoolId", "another-school");
        Await.done(database.updateFirst(whereId(author), elsewhere, "pupils"));
        Happened<SeatChanged> happened = new Happened<>(fresh("event"), clock.instant(), new SeatChanged(author, null));

        EventHandler<?> moving = handlers.stream()
                .filter(handler -> handler.name().equals("letters.moves-with-the-child"))
                .findFirst()
                .orElseThrow();
        Await.done(told(moving, happened));

        Letter moved = Await.result(letters.find(id));
        assertThat(moved.between().author().school()).isEqualTo("another-school");
        assertThat(here.get("/api/letters/" + id).status()).isEqualTo(404);
    }

    @Test
    @Tag("R13")
    void whatIsHandedInIsReadWhereTheChildIsToday() {
        JsonNode letter = write(begin(), BODY);
        Update elsewhere = new Update().set("classId", "another-4").set("schoolId", "another-school");
        Await.done(database.updateFirst(whereId(author), elsewhere, "pupils"));

        String id = text(handIn(letter), "id");

        assertThat(Await.result(letters.find(id)).between().author().school()).isEqualTo("another-school");
        assertThat(ok(here.get("/api/letters/queue")).path("items")).isEmpty();
    }

    @Test
    @Tag("R02")
    void picturesAreShownNoLongerThanTheirConsentStands() throws IOException {
        JsonNode letter = handIn(withPicture(begin(), BODY));
        String id = text(letter, "id");
        released(id);
        clock.move(Duration.ofDays(24));
        Await.done(clockwork.once());
        JsonNode opened = ok(friendsDesk.post("/api/desk/received/" + id + "/open", Map.of()));
        String picture = "/api/desk/received/" + id + "/pictures/"
                + text(opened.path("pictures").get(0), "id");
        assertThat(friendsDesk.get(picture).status()).isEqualTo(200);

        withoutPictures();

        assertThat(friendsDesk.get(picture).status()).isEqualTo(404);
        assertThat(list(ok(friendsDesk.post("/api/desk/received/" + id + "/open", Map.of()))
                        .path("pictures")))
                .isEmpty();
    }

    @Test
    void whatAChildDroppedIsNotKeptAndNotEndless() throws IOException {
        losePictures();
        JsonNode twice = withPicture(withPicture(begin(), BODY, jpeg(41)), BODY, jpeg(42));
        assertThat(pictures()).hasSize(2);
        Document one = pictures().get(0);
        for (int more = 0; more < 22; more++) {
            Await.done(database.insert(new Document(one).append("_id", fresh("picture")), "pictures"));
        }
        assertThat(desk.upload("/api/desk/letters/" + text(twice, "id") + "/pictures?kind=PHOTO", jpeg())
                        .code())
                .isEqualTo("letters.too-many-pictures");

        handIn(twice);

        assertThat(pictures()).hasSize(1);
    }

    @Test
    void oneBrokenLetterHoldsUpNoOther() {
        String id = handedIn(BODY);
        released(id);
        clock.move(Duration.ofDays(24));
        Document broken = new Document("_id", fresh("broken"))
                .append("state", "SCHEDULED")
                .append("between", "nonsense")
                .append("times", new Document("arrives", new Date(0)));
        Await.done(database.insert(broken, Letter.COLLECTION));

        Await.done(clockwork.once());

        assertThat(state(id)).isEqualTo(LetterState.DELIVERED);
        Await.done(database.remove(whereId(broken.getString("_id")), Letter.COLLECTION));
    }

    private Browser guardian() {
        return signedIn(people.somebody(fresh("guardian"), Role.GUARDIAN, Scope.pupil(author)));
    }

    private List<JsonNode> concerns() {
        return list(ok(colleagueHere.get("/api/concerns")).path("concerns"));
    }

    private String rounds(Browser who) {
        return who.get(path(who) + "/rounds").body();
    }

    private String returned(String id) {
        Map<String, Object> why =
                Map.of("version", seen(here, id).path("version").asLong(), "reason", "TOO_LITTLE", "note", "再多写一点吧。");
        ok(here.post("/api/letters/" + id + "/return", why));
        return id;
    }

    private static Map<String, Object> hold(JsonNode seen) {
        return Map.of("version", seen.path("version").asLong(), "why", "CONTACT");
    }

    /** As the leads' word does it. */
    private void lift(String id) {
        Hand lead = new Hand("a lead", null, null, clock.instant());
        Await.done(letters.follow(
                id,
                travel::standing,
                (now, how) -> travel.following(now.holdLifted(lead, deadline()), how, clock.instant())));
    }

    private Waiting.Deadline deadline() {
        return new Waiting.Deadline(clock.instant(), clock.instant(), clock.instant());
    }

    /** As if a colleague's decision had come between. */
    private void put(Letter before, LetterState state) {
        Letter now = Await.result(letters.find(before.id()));
        Update between = new Update()
                .set("state", state.name())
                .set("review.approvals", before.review().approvals())
                .set("review.waiting", before.review().waiting())
                .set("version", Objects.requireNonNull(now.version()) + 1);
        Await.done(database.updateFirst(whereId(before.id()), between, Letter.class));
    }

    @SuppressWarnings("unchecked")
    private static Mono<Void> told(EventHandler<?> handler, Happened<SeatChanged> happened) {
        return ((EventHandler<SeatChanged>) handler).handle(happened);
    }

    private List<Document> pictures() {
        Query ofLetters = new Query(Criteria.where("owner.module").is("letters"));
        return Await.result(database.find(ofLetters, Document.class, "pictures").collectList());
    }

    private void withoutPictures() {
        Map<What, Boolean> answers = new EnumMap<>(What.class);
        Stream.of(What.values()).forEach(what -> answers.put(what, what != What.SCANS));
        Given word = Given.online("guardian of " + author, 1, answers, clock.instant());
        Await.done(families.change(author, now -> now.saying(word)));
    }

    private static Query whereId(String id) {
        return new Query(Criteria.where("_id").is(id));
    }
}
