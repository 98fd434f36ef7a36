package org.shoulashou.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.support.Browser;
import org.shoulashou.accounts.support.Browser.Answer;
import org.shoulashou.exchange.support.TwoClassesOverHttp;
import org.shoulashou.matching.Because;
import org.shoulashou.platform.support.Await;
import tools.jackson.databind.JsonNode;

/** What two classes may not do, or no longer. */
class ExchangeSafetyTest extends TwoClassesOverHttp {

    private void endThePair() {
        Await.done(pairings.change(pairing, now -> now.ended(Because.SCHOOL_ENDS, null, clock.instant())));
    }

    private void restThePair() {
        Await.done(pairings.change(pairing, now -> now.paused(Because.SCHOOL_PAUSES, null, clock.instant())));
    }

    private static Map<String, Object> visit(List<String> pictures) {
        return Map.of(
                "once",
                "visit",
                "kind",
                "VISIT",
                "day",
                "2026-08-28",
                "heads",
                12,
                "pictures",
                pictures,
                "allMayBeShown",
                true);
    }

    @Test
    @Tag("R05")
    void aPairThatEndsCallsOffWhatWasAgreedAndNothingNewIsLogged() {
        JsonNode agreed = agreed();

        endThePair();

        JsonNode now = here.get(path(agreed)).json();
        assertThat(text(now.path("meeting"), "state")).isEqualTo("CANCELLED");
        assertThat(here.post(classes + "/contacts", visit(List.of())).code()).isEqualTo("exchange.pairing-not-living");
    }

    @Test
    @Tag("R23")
    void whileThePairRestsNobodyAgreesOrOffersAnotherTime() {
        JsonNode seen = proposed();

        restThePair();

        assertThat(act(there, seen, "/agreement", Map.of("start", FRIDAY)).code())
                .isEqualTo("exchange.pairing-not-living");
        assertThat(act(there, seen, "/counter-offer", Map.of("times", List.of(MONDAY)))
                        .code())
                .isEqualTo("exchange.pairing-not-living");
        assertThat(here.put(path(seen) + "/link", Map.of("version", 1)).code())
                .isEqualTo("exchange.pairing-not-living");
        assertThat(here.put(path(seen) + "/parts", Map.of("version", 1, "parts", List.of()))
                        .code())
                .isEqualTo("exchange.pairing-not-living");
    }

    @Test
    @Tag("R02")
    void whereNobodyMayBeInAPictureThereIsNone() throws IOException {
        JsonNode form = here.get(classes + "/meetings/form").json();
        assertThat(form.path("notShown").isArray()).isTrue();
        String picture =
                text(here.upload(classes + "/contacts/pictures", picture()).json(), "id");
        withdraw(child);
        Await.done(pairings.change(pairing, now -> now.resumed(clock.instant())));

        Answer answer = here.post(classes + "/contacts", visit(List.of(picture)));

        assertThat(answer.code()).isEqualTo("exchange.nobody-in-pictures");
    }

    @Test
    @Tag("R05")
    void aConsentForRecordingThatIsWithdrawnClosesThePicturesUntilSomebodyHasLookedAgain() throws IOException {
        String another = pupil(inlandClass, "2016-06");
        JsonNode agreed = agreed();
        clock.move(Duration.ofDays(18));
        Browser hereAgain = signedInAgain(here, inlandClass);
        String one =
                text(hereAgain.upload(path(agreed) + "/pictures", picture()).json(), "id");
        String two =
                text(hereAgain.upload(path(agreed) + "/pictures", picture()).json(), "id");
        act(hereAgain, agreed, "/report", held(30, List.of(one, two), true));
        clock.move(Duration.ofMinutes(1));

        withdraw(another);

        assertThat(hereAgain.get(path(agreed) + "/pictures/" + one).code()).isEqualTo("exchange.pictures-closed");
        assertThat(hereAgain.get(path(agreed)).json().path("picturesClosed").asBoolean())
                .isTrue();
        assertThat(hereAgain
                        .get(path(agreed) + "/pictures/" + one + "?again=true")
                        .status())
                .isEqualTo(200);
        clock.move(Duration.ofMinutes(1));
        Map<String, Object> looked = Map.of("keep", List.of(one), "allMayBeShown", true);
        assertThat(hereAgain.post(path(agreed) + "/pictures/again", looked).status())
                .isEqualTo(200);
        assertThat(hereAgain.get(path(agreed) + "/pictures/" + one).status()).isEqualTo(200);
        assertThat(hereAgain.get(path(agreed) + "/pictures/" + two).code()).isEqualTo("exchange.picture-gone");
    }

    @Test
    void aSecondReportWithOtherWordsIsRefusedAndItsPicturesAreNotKept() throws IOException {
        JsonNode agreed = agreed();
        clock.move(Duration.ofDays(18));
        Browser hereAgain = signedInAgain(here, inlandClass);
        Map<String, Object> first = new HashMap<>(held(30, List.of(), false));
        first.put("words", "We sang.");
        JsonNode told = act(hereAgain, agreed, "/report", first).json();
        String late =
                text(hereAgain.upload(path(agreed) + "/pictures", picture()).json(), "id");

        Answer same = act(hereAgain, agreed, "/report", first);
        Answer other = act(hereAgain, agreed, "/report", held(30, List.of(late), true));

        assertThat(text(told.path("ownReport"), "words")).isEqualTo("We sang.");
        assertThat(same.status()).as(same.body()).isEqualTo(200);
        assertThat(other.code()).isEqualTo("platform.stale");
    }

    @Test
    void oneFormThatSaysSomethingElseTheSecondTimeIsRefused() {
        Map<String, Object> changed = new HashMap<>(visit(List.of()));
        changed.put("heads", 40);
        here.post(classes + "/contacts", visit(List.of()));

        assertThat(here.post(classes + "/contacts", changed).code()).isEqualTo("exchange.not-now");
    }

    @Test
    @Tag("R23")
    void aTeacherSaysThatSomethingAboutAMeetingDoesNotFeelRight() {
        JsonNode agreed = agreed();
        Map<String, Object> said = Map.of(
                "once",
                "door",
                "matter",
                "CONTACT",
                "pupils",
                List.of(child),
                "text",
                "Somebody asked for an account.",
                "stop",
                true);

        assertThat(here.post(path(agreed) + "/concerns", said).status()).isEqualTo(201);
        assertThat(here.post(path(agreed) + "/concerns", said).status()).isEqualTo(201);

        assertThat(text(here.get(path(agreed)).json().path("meeting"), "state")).isEqualTo("CANCELLED");
        Browser lead = leadOf(inlandClass);
        Browser otherLead = leadOf(partnerClass);
        assertThat(list(lead.get("/api/concerns").json().path("concerns"))).hasSize(1);
        assertThat(list(otherLead.get("/api/concerns").json().path("concerns"))).hasSize(1);
    }

    @Test
    @Tag("R05")
    void aPartGoesWithTheConsentToBeShownAndTheOwnClassIsTold() {
        String cast = pupil(inlandClass, "2016-07");
        JsonNode seen = proposed();
        Map<String, Object> asked = new HashMap<>(Map.of(
                "parts", List.of(Map.of("part", text(seen.path("parts").get(0), "part"), "pupil", cast))));
        asked.put("version", seen.path("version").asLong());
        assertThat(here.put(path(seen) + "/parts", asked).json().toString()).contains("\"child\":{\"id\":\"" + cast);

        withdraw(cast);

        agree(cast);
        JsonNode now = here.get(path(seen)).json();
        assertThat(now.path("parts").toString()).as("gone, and not hidden").doesNotContain(cast);
        assertThat(now.path("history").toString()).contains("A part is free again");
    }

    private Browser leadOf(String schoolClass) {
        Scope school = Scope.school(schoolClass.replaceAll("-4$", "-school"));
        return signedIn(people.somebody(fresh("lead"), Role.SAFEGUARDING_LEAD, school));
    }

    @Test
    @Tag("R11")
    void noNameOfAChildGoesToTheOtherSchoolInFreeWords() {
        people.enrol("star-" + plan, inlandClass, "星星眼");
        JsonNode seen = proposed();

        assertThat(act(here, seen, "/cancellation", Map.of("reason", "星星眼生病了")).code())
                .isEqualTo("exchange.child-named");
        assertThat(act(here, seen, "/cancellation", Map.of("reason", "名字 星星眼生病了"))
                        .code())
                .isEqualTo("exchange.child-named");
        Map<String, Object> note = new HashMap<>(visit(List.of()));
        note.put("note", "和星星眼一起");
        assertThat(here.post(classes + "/contacts", note).code()).isEqualTo("exchange.child-named");
        Map<String, Object> titled = new HashMap<>(wish());
        titled.remove("theme");
        titled.put("title", "星星眼的生日");
        titled.put("once", "other");
        assertThat(here.post(classes + "/meetings", titled).code()).isEqualTo("exchange.child-named");
        assertThat(act(here, seen, "/cancellation", Map.of("reason", "运动会")).status())
                .isEqualTo(200);
    }

    @Test
    @Tag("R21")
    void onlyAListedMeetingSystemIsAPlaceAndItHoldsNoNumberToCall() {
        JsonNode seen = proposed();
        for (String link : List.of(
                "https://u.wechat.com/abc",
                "https://qm.qq.com/q/abc",
                "https://meeting.tencent.com.example.org/p/1",
                "https://meeting.tencent.com/p/1?tel=13800138000",
                "https://meeting.tencent.com/wx=lixiaohong")) {
            Map<String, Object> asked = Map.of("version", seen.path("version").asLong(), "link", link);
            assertThat(here.put(path(seen) + "/link", asked).code()).as(link).startsWith("exchange.bad-link");
        }
        Map<String, Object> good =
                Map.of("version", seen.path("version").asLong(), "link", "https://meeting.tencent.com/dm/4xYzAbCdEfGh");
        assertThat(here.put(path(seen) + "/link", good).status()).isEqualTo(200);
    }

    @Test
    @Tag("R28")
    void nobodyMeetsAtNightOrInTenYears() {
        for (String time : List.of("2026-09-18T19:00:00Z", "2036-09-18T03:00:00Z", "9999-12-31T03:00:00Z")) {
            Map<String, Object> asked = new HashMap<>(wish());
            asked.put("times", List.of(time));
            assertThat(here.post(classes + "/meetings", asked).code()).as(time).isEqualTo("exchange.time-unfit");
        }
    }

    @Test
    void aMeetingThatIsNotAgreedIsNoFileAndOneThatWasCalledOffLeavesTheCalendar() {
        JsonNode seen = proposed();
        assertThat(here.get(path(seen) + "/calendar.ics").code()).isEqualTo("exchange.nothing-agreed");
        JsonNode agreed =
                act(there, seen, "/agreement", Map.of("start", FRIDAY)).json();
        String address = text(here.post("/api/calendar", Map.of()).json(), "path");

        act(here, agreed, "/cancellation", Map.of("reason", "运动会"));

        assertThat(browser().get(address).body())
                .contains("STATUS:CANCELLED")
                .contains("SEQUENCE:3")
                .contains("DTSTART:20260918T030000Z");
        assertThat(here.get(path(seen) + "/calendar.ics").code()).isEqualTo("exchange.nothing-agreed");
    }
}
