package org.shoulashou.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.support.Browser;
import org.shoulashou.accounts.support.Browser.Answer;
import org.shoulashou.exchange.ExchangeFigures.HeldMeeting;
import org.shoulashou.exchange.meetings.MeetingKind;
import org.shoulashou.exchange.support.TwoClassesOverHttp;
import org.shoulashou.platform.support.Await;
import tools.jackson.databind.JsonNode;

/** Two classes meet by video, from the proposal until it counts, and tell of what else passed between them. */
class MeetingDayTest extends TwoClassesOverHttp {

    @Test
    void aFormThatIsSentTwiceProposesOneMeeting() {
        String first = path(proposed());

        assertThat(path(proposed())).isEqualTo(first);
        assertThat(here.get("/api/meetings").json().path("total").asInt()).isEqualTo(1);
    }

    @Test
    void itCountsOnceBothSchoolsHaveConfirmedIt() {
        JsonNode agreed = agreed();
        assertThat(list(agreed.path("allowedActions")))
                .extracting(JsonNode::asString)
                .contains("cast")
                .doesNotContain("report");

        clock.move(Duration.ofDays(18));
        JsonNode one = act(signedInAgain(here, inlandClass), agreed, "/report", held(30, List.of(), false))
                .json();
        assertThat(Await.result(figures.meetings(plan, YEAR).collectList())).isEmpty();
        JsonNode both = act(signedInAgain(there, partnerClass), one, "/report", held(41, List.of(), false))
                .json();

        assertThat(text(both.path("meeting"), "state")).isEqualTo("CONFIRMED");
        assertThat(Await.result(figures.meetings(plan, YEAR).collectList()))
                .containsExactly(
                        new HeldMeeting(classes.replaceAll(".*/", ""), YearMonth.of(2026, 9), MeetingKind.VIDEO, 71));
    }

    @Test
    void twoWhoAnswerAtOnceDoNotOverwriteEachOther() {
        JsonNode seen = proposed();
        act(there, seen, "/counter-offer", Map.of("times", List.of(MONDAY)));

        Answer late = act(here, seen, "/cancellation", Map.of("reason", "Sports day"));

        assertThat(late.code()).isEqualTo("platform.stale");
    }

    @Test
    @Tag("R02")
    @Tag("R05")
    void whoMayNotBeShownByVideoSitsOutAndHasNoPart() {
        String actor = pupil(inlandClass, "2016-07");
        JsonNode seen = proposed();
        Map<String, Object> host = Map.of(
                "version", seen.path("version").asLong(), "parts", List.of(Map.of("part", "HOST", "pupil", actor)));
        JsonNode cast = here.put(path(seen) + "/parts", host).json();
        assertThat(text(cast.path("parts").get(0).path("child"), "id")).isEqualTo(actor);
        assertThat(there.get(path(seen)).body()).doesNotContain(actor);

        withdraw(actor);

        JsonNode after = here.get(path(seen)).json();
        assertThat(after.path("parts").get(0).path("child").isMissingNode()
                        || after.path("parts").get(0).path("child").isNull())
                .isTrue();
        assertThat(list(after.path("sitOut")))
                .extracting(each -> text(each, "id"))
                .contains(actor);
        Map<String, Object> again = Map.of(
                "version", after.path("version").asLong(), "parts", List.of(Map.of("part", "HOST", "pupil", actor)));
        assertThat(here.put(path(seen) + "/parts", again).code()).isEqualTo("exchange.no-video-consent");
    }

    @Test
    @Tag("R11")
    void aPictureIsKeptWhenTheTeacherVouchesForItAndNeverSeenByTheOtherSchool() throws IOException {
        JsonNode agreed = agreed();
        clock.move(Duration.ofDays(18));
        Browser hereAgain = signedInAgain(here, inlandClass);
        Answer taken = hereAgain.upload(path(agreed) + "/pictures", picture());
        assertThat(taken.status()).as(taken.body()).isEqualTo(200);
        String picture = text(taken.json(), "id");

        Answer unsure = act(hereAgain, agreed, "/report", held(30, List.of(picture), false));
        assertThat(unsure.code()).isEqualTo("exchange.pictures-unconfirmed");
        Answer sure = act(hereAgain, agreed, "/report", held(30, List.of(picture), true));

        assertThat(sure.status()).as(sure.body()).isEqualTo(200);
        assertThat(hereAgain.get(path(agreed) + "/pictures/" + picture).status())
                .isEqualTo(200);
        Browser thereAgain = signedInAgain(there, partnerClass);
        assertThat(thereAgain.get(path(agreed) + "/pictures/" + picture).code()).isEqualTo("exchange.picture-gone");
        assertThat(thereAgain.get(path(agreed)).body()).doesNotContain(picture);
    }

    @Test
    void aPlaceOutsideIsAWholeLinkAndWordsHoldNoNumberToCall() {
        JsonNode seen = proposed();
        Map<String, Object> bad = Map.of("version", seen.path("version").asLong(), "link", "meeting.example/1");

        assertThat(here.put(path(seen) + "/link", bad).code()).isEqualTo("exchange.bad-link");
        assertThat(act(here, seen, "/cancellation", Map.of("reason", "打 13800138000"))
                        .code())
                .isEqualTo("exchange.contact-data");
    }

    @Test
    void lettersByPostAreSentByOneSchoolAndReceivedByTheOther() {
        Map<String, Object> parcel = Map.of(
                "once",
                "parcel",
                "kind",
                "POST",
                "day",
                "2026-08-28",
                "heads",
                12,
                "pictures",
                List.of(),
                "allMayBeShown",
                false);
        JsonNode sent = here.post(classes + "/contacts", parcel).json();
        assertThat(text(here.post(classes + "/contacts", parcel).json(), "id")).isEqualTo(text(sent, "id"));
        assertThat(text(sent.path("stateText"), "en")).isEqualTo("Sent");
        Map<String, Object> received = Map.of("version", sent.path("version").asLong(), "answer", "CONFIRMED");
        String answer = "/api/contacts/" + text(sent, "id") + "/answer";

        assertThat(here.post(answer, received).code()).isEqualTo("exchange.not-now");
        assertThat(text(there.post(answer, received).json().path("stateText"), "en"))
                .isEqualTo("Received");
        assertThat(there.post(answer, received).status()).isEqualTo(200);
        assertThat(Await.result(figures.contacts(plan, YEAR).collectList())).hasSize(1);
    }

    @Test
    void aSecretCalendarShowsWhatIsAgreedUntilItIsEnded() {
        agreed();
        String path = text(here.post("/api/calendar", Map.of()).json(), "path");

        Answer followed = browser().get(path);
        assertThat(followed.body())
                .contains("DTSTART:20260918T030000Z")
                .contains("Video session: ")
                .doesNotContain(child);
        String token = path.replaceAll("^/api/calendars/|\\?.*", "");
        assertThat(raw("calendarAddresses")).noneMatch(each -> each.toString().contains(token));

        here.delete("/api/calendar");

        assertThat(browser().get(path).code()).isEqualTo("exchange.no-such-calendar");
    }
}
