package org.shoulashou.letters.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.people.Account;
import org.shoulashou.accounts.support.Browser;
import org.shoulashou.consent.Given;
import org.shoulashou.consent.What;
import org.shoulashou.letters.Frozen;
import org.shoulashou.letters.Letter;
import org.shoulashou.letters.LetterState;
import org.shoulashou.letters.support.LettersOverHttp;
import org.shoulashou.matching.Because;
import org.shoulashou.matching.PairingState;
import org.shoulashou.platform.support.Await;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.JsonNode;

/** The whole way of a letter over HTTP, and everything that may come in between. */
class LetterDayTest extends LettersOverHttp {

    private static final String BODY = "<p>你好！秋天到了，山上的枫叶红了。</p>";

    @Autowired
    private Clockwork clockwork;

    @Test
    @Tag("R08")
    @Tag("R14")
    void aLetterIsReadByTwoAdultsHereAndOneThereAndArrivesInTheMorning() {
        String id = handedIn(BODY);

        JsonNode row =
                ok(here.get("/api/letters/queue?side=SENDING")).path("items").get(0);
        assertThat(text(row, "waitsFor")).isEqualTo("APPROVE");
        assertThat(there.get("/api/letters/" + id).code()).isEqualTo("platform.not-found");
        released(id);
        assertThat(state(id)).isEqualTo(LetterState.SCHEDULED);
        Await.done(clockwork.once());
        assertThat(state(id)).isEqualTo(LetterState.SCHEDULED);
        clock.move(Duration.ofDays(24));
        Await.done(clockwork.once());
        Await.done(clockwork.once());

        JsonNode received = ok(friendsDesk.get("/api/desk/letters")).path("received");
        assertThat(received).hasSize(1);
        JsonNode opened = ok(friendsDesk.post("/api/desk/received/" + id + "/open", Map.of()));
        assertThat(text(opened, "body")).contains("枫叶红了");
        assertThat(state(id)).isEqualTo(LetterState.READ);
    }

    @Test
    @Tag("R08")
    void aDraftIsTheChildsAlone() {
        String id = text(write(begin(), BODY), "id");

        assertThat(here.get("/api/letters/" + id).status()).isEqualTo(403);
        assertThat(here.get("/api/letters/" + id).code()).isEqualTo("letters.draft-is-the-childs");
        assertThat(friendsDesk.get("/api/desk/letters/" + id).status()).isEqualTo(404);
    }

    @Test
    void twoDevicesWriteOneLetterAndNeitherOverwritesTheOther() {
        JsonNode one = begin();
        JsonNode other = begin();
        assertThat(text(other, "id")).isEqualTo(text(one, "id"));
        write(one, BODY);

        Browser.Answer stale = desk.put(
                "/api/desk/letters/" + text(other, "id"),
                Map.of("version", 0, "body", "x", "paper", "plain", "ink", "ink", "pictures", List.of()));

        assertThat(stale.code()).isEqualTo("letters.changed-elsewhere");
    }

    @Test
    @Tag("R01")
    void withoutConsentNothingIsHandedIn() {
        JsonNode letter = write(begin(), BODY);
        withdraw(author);

        Browser.Answer refused = desk.post("/api/desk/letters/" + text(letter, "id") + "/hand-in", version(letter));

        assertThat(refused.status()).isEqualTo(409);
    }

    @Test
    @Tag("R05")
    void aWithdrawnConsentFreezesWhatIsOnItsWayAtOnce() {
        String id = handedIn(BODY);
        long version = seen(here, id).path("version").asLong();

        withdraw(reader);

        assertThat(Await.result(letters.find(id)).frozen()).isEqualTo(Frozen.CONSENT_GONE);
        assertThat(here.post("/api/letters/" + id + "/approve", Map.of("version", version))
                        .status())
                .isEqualTo(409);
        clock.move(Duration.ofDays(30));
        Await.done(clockwork.once());
        assertThat(state(id)).isEqualTo(LetterState.IN_REVIEW);
    }

    @Test
    @Tag("R05")
    void whatWasReleasedDoesNotArriveWhenAConsentIsGoneUntilThen() {
        String id = handedIn(BODY);
        released(id);
        withdraw(reader);

        letterDayComes();

        staysAway(id);
    }

    @Test
    @Tag("R05")
    void norWhenNobodyHasHeardOfTheWithdrawalYet() {
        String id = handedIn(BODY);
        released(id);
        Map<What, Boolean> nothing = new EnumMap<>(What.class);
        Stream.of(What.values()).forEach(what -> nothing.put(what, false));
        Given word = Given.online("guardian of " + author, 1, nothing, clock.instant());
        Await.done(families.change(author, now -> now.saying(word)));
        assertThat(Await.result(letters.find(id)).frozen()).isNull();

        letterDayComes();

        staysAway(id);
    }

    @Test
    @Tag("R05")
    void norWhenTheFriendshipHasEndedUntilThen() {
        String id = handedIn(BODY);
        released(id);
        Await.done(pairings.change(pairing, now -> now.ended(Because.CHILD_WISHES, null, clock.instant())));

        letterDayComes();

        staysAway(id);
    }

    private void letterDayComes() {
        clock.move(Duration.ofDays(24));
        Await.done(clockwork.once());
        Await.done(clockwork.once());
    }

    private void staysAway(String id) {
        assertThat(state(id).hasArrived()).isFalse();
        assertThat(ok(friendsDesk.get("/api/desk/letters")).path("received")).isEmpty();
        assertThat(friendsDesk
                        .post("/api/desk/received/" + id + "/open", Map.of())
                        .status())
                .isEqualTo(404);
    }

    @Test
    @Tag("R09")
    void aReturnedLetterComesBackWholeWithAReasonAndAKindNote() {
        String id = handedIn(BODY);
        Map<String, Object> why = Map.of(
                "version", seen(here, id).path("version").asLong(), "reason", "TOO_LITTLE", "note", "写得真好，再多写一点吧。");
        ok(here.post("/api/letters/" + id + "/return", why));

        JsonNode back = ok(desk.get("/api/desk/letters/" + id));

        assertThat(text(back, "body")).contains("枫叶红了");
        assertThat(text(back.path("returned"), "note")).isEqualTo("写得真好，再多写一点吧。");
        assertThat(here.get("/api/letters/" + id).status()).isEqualTo(403);
        handIn(back);
        assertThat(list(seen(here, id).path("fourEyes"))).isNotEmpty();
    }

    @Test
    @Tag("R22")
    void dangerIsWithTheLeadsAndNotInTheQueue() {
        String id = handedIn("<p>最近放学路上总有人打我，我很害怕。</p>");

        assertThat(state(id)).isEqualTo(LetterState.HELD);
        assertThat(ok(here.get("/api/letters/queue")).path("items")).isEmpty();
        assertThat(seen(here, id).path("body").isMissingNode()).isTrue();
        assertThat(list(ok(colleagueHere.get("/api/concerns")).path("concerns")))
                .hasSize(1);
        assertThat(text(ok(desk.get("/api/desk/letters/" + id)).path("saidState"), "en"))
                .contains("your letter is safe");
    }

    @Test
    @Tag("R24")
    void withoutARecordCheckTheQueueIsClosed() {
        String school = schoolOf(inlandClass);
        Account unchecked = people.somebody(fresh("teacher"), Role.TEACHER, Scope.schoolClass(inlandClass));
        String id = handedIn(BODY);

        assertThat(ok(signedIn(unchecked).get("/api/letters/queue"))
                        .path("closed")
                        .path("en")
                        .asString())
                .contains("not on the school's list");
        enter(unchecked, school, LocalDate.of(2025, 6, 1));
        assertThat(signedIn(unchecked).get("/api/letters/" + id).code()).isEqualTo("letters.queue-closed");
    }

    @Test
    @Tag("R25")
    void afterTwoSchoolDaysThereIsAWarningAndAfterThreeTheDeputyIsTold() {
        String id = handedIn(BODY);

        clock.move(Duration.ofDays(2));
        Await.done(clockwork.once());
        Await.done(clockwork.once());
        clock.move(Duration.ofDays(1));
        Await.done(clockwork.once());
        Await.done(clockwork.once());

        assertThat(list(ok(here.get("/api/letters/" + id + "/history"))))
                .extracting(line -> text(line, "deed"))
                .containsOnlyOnce("LATE_WARNING", "LATE_DEPUTY");
        assertThat(ok(here.get("/api/letters/queue"))
                        .path("items")
                        .get(0)
                        .path("late")
                        .asBoolean())
                .isTrue();
    }

    @Test
    @Tag("R25")
    void theClockSpeaksEachDayAsLongAsALetterWaits() {
        String id = handedIn(BODY);
        clock.move(Duration.ofDays(3));
        Await.done(clockwork.once());
        Await.done(clockwork.once());

        clock.move(Duration.ofDays(1));
        Await.done(clockwork.once());
        Await.done(clockwork.once());

        assertThat(list(ok(here.get("/api/letters/" + id + "/history"))))
                .filteredOn(line -> text(line, "deed").equals("LATE_DEPUTY"))
                .hasSize(2);
    }

    @Test
    @Tag("R25")
    void aLetterThatAnEarlierVersionLeftWithoutAClockGetsOne() {
        String id = handedIn(BODY);
        clock.move(Duration.ofDays(4));
        Query it = new Query(Criteria.where("_id").is(id));
        Update told = new Update().unset("review.waiting.nextTell").set("review.waiting.told", 2);
        Await.done(database.updateFirst(it, told, Letter.COLLECTION));
        Await.done(clockwork.once());
        assertThat(here.get("/api/letters/" + id + "/history").body()).doesNotContain("LATE_DEPUTY");

        Await.done(clockwork.wakeClocks());
        Await.done(clockwork.once());

        assertThat(here.get("/api/letters/" + id + "/history").body()).contains("LATE_DEPUTY");
    }

    @Test
    void whoComesSecondIsToldWhoDidWhat() {
        String id = handedIn(BODY);
        JsonNode seen = seen(colleagueHere, id);
        ok(act(here, id, "approve"));

        Browser.Answer late = colleagueHere.post("/api/letters/" + id + "/approve", version(seen));

        assertThat(late.code()).isEqualTo("letters.decided-elsewhere");
        assertThat(late.json().path("detail").asString()).contains("counsellor").contains("Approved");
    }

    @Test
    void aChildTakesALetterBackWhateverTheScreensAndTheClockDidMeanwhile() {
        String id = handedIn(BODY);
        clock.move(Duration.ofDays(2));
        Await.done(clockwork.once());

        JsonNode back = ok(desk.post("/api/desk/letters/" + id + "/take-back", Map.of()));

        assertThat(text(back, "state")).isEqualTo("DRAFT");
    }

    @Test
    void aClaimKeepsOthersOutForAQuarterOfAnHour() {
        String id = handedIn(BODY);
        ok(here.post("/api/letters/" + id + "/claim", Map.of()));

        assertThat(colleagueHere.post("/api/letters/" + id + "/claim", Map.of()).code())
                .isEqualTo("letters.claimed");
        clock.move(Duration.ofMinutes(16));
        ok(colleagueHere.post("/api/letters/" + id + "/claim", Map.of()));
    }

    @Test
    @Tag("R14")
    void whoHasDoneTheirPartKeepsTheLetterFromNobodyAndIsNotLedToItAgain() {
        String id = handedIn(BODY);
        ok(act(here, id, "approve"));

        assertThat(here.post("/api/letters/" + id + "/claim", Map.of()).code()).isEqualTo("letters.second-person");

        assertThat(isForAnother(here)).isTrue();
        assertThat(isForAnother(colleagueHere)).isFalse();
        assertThat(text(seen(here, id), "body")).contains("枫叶");
        ok(colleagueHere.post("/api/letters/" + id + "/claim", Map.of()));
    }

    private static boolean isForAnother(Browser who) {
        JsonNode row = ok(who.get("/api/letters/queue")).path("items").get(0);
        return row.path("forAnother").asBoolean();
    }

    @Test
    @Tag("R20")
    void whatWasMarkedIsForgottenAfterNinetyDays() {
        String id = handedIn("<p>我的电话是13812345678。</p>");
        assertThat(list(seen(here, id).path("hits"))).isNotEmpty();
        released(id);
        clock.move(Duration.ofDays(24));
        Await.done(clockwork.once());

        clock.move(Duration.ofDays(91));
        Await.done(clockwork.once());

        assertThat(Await.result(letters.find(id)).review().screened()).isNull();
    }

    @Test
    @Tag("R23")
    void aChildWhoDoesNotFeelRightIsHeardAndTheFriendshipRests() {
        String id = handedIn(BODY);
        released(id);
        clock.move(Duration.ofDays(24));
        Await.done(clockwork.once());

        ok(friendsDesk.post("/api/desk/received/" + id + "/not-right", Map.of("why", "FRIGHTENS_ME", "stop", true)));

        assertThat(list(ok(colleagueHere.get("/api/concerns")).path("concerns")))
                .hasSize(1);
        assertThat(Await.result(pairings.find(pairing)).state()).isEqualTo(PairingState.PAUSED);
    }
}
