package org.shoulashou.exchange.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.support.Browser;
import org.shoulashou.accounts.support.Browser.Answer;
import org.shoulashou.consent.Given;
import org.shoulashou.consent.What;
import org.shoulashou.exchange.support.Line;
import org.shoulashou.exchange.support.TwoClassesOverHttp;
import org.shoulashou.platform.support.Await;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Two classes record their meeting: who has to agree, who may look, and what takes it away. */
class RecordingDayTest extends TwoClassesOverHttp {

    private static final Map<String, Boolean> LOOKED = Map.of("nobodyOut", true);
    private static final Map<String, Boolean> NOT_LOOKED = Map.of("nobodyOut", false);
    private static final byte[] FIRST = film("\u001aE\u00df\u00a3 the beginning of a film");
    private static final byte[] SECOND = film("what comes next");

    @Autowired
    private SweepRecordings sweep;

    private String meeting = "";

    private static byte[] film(String words) {
        return words.getBytes(StandardCharsets.ISO_8859_1);
    }

    @BeforeEach
    void meet() throws InterruptedException {
        JsonNode agreed = agreed();
        meeting = path(agreed);
        clock.move(Duration.between(clock.instant(), Instant.parse(FRIDAY)));
        here = signedInAgain(here, inlandClass);
        there = signedInAgain(there, partnerClass);
        comeIn(here);
        comeIn(there);
        assertThat(here.post(meeting + "/room/opening", Map.of()).status()).isEqualTo(200);
    }

    private void comeIn(Browser who) throws InterruptedException {
        who.post(meeting + "/room/entry", Map.of("nobodyInView", true));
        Line.to(port, meeting + "/room/line", who, "http://127.0.0.1:" + port).hear("changed");
    }

    private Answer ask(Map<String, Boolean> said) {
        return here.post(meeting + "/room/recording", said);
    }

    private Answer agree(Map<String, Boolean> said) {
        return there.post(meeting + "/room/recording/agreement", said);
    }

    private static JsonNode recording(JsonNode room) {
        return room.path("recording");
    }

    /** Gives back where its pieces are sent. */
    private String running() {
        ask(LOOKED);
        assertThat(agree(LOOKED).status()).isEqualTo(200);
        return meeting + "/recordings/"
                + text(recording(here.get(meeting + "/room").json()), "id");
    }

    private List<JsonNode> listed(Browser who) {
        return list(who.get(meeting + "/recordings").json().path("recordings"));
    }

    private void say(String pupil, What no) {
        Map<What, Boolean> answers = all();
        answers.put(no, false);
        Await.done(families.change(
                pupil, now -> now.saying(Given.online("guardian of " + pupil, 1, answers, clock.instant()))));
    }

    @Test
    @Tag("R02")
    void nobodyRecordsBeforeTheTeachersOfBothHaveLookedAndAgreed() {
        String noted = pupil(inlandClass, "2016-08");
        say(noted, What.RECORDING);

        assertThat(list(recording(here.get(meeting + "/room").json()).path("out")))
                .hasSize(1);
        assertThat(ask(NOT_LOOKED).code()).isEqualTo("exchange.recording-unconfirmed");
        JsonNode asked = ask(LOOKED).json();
        assertThat(text(recording(asked), "stage")).isEqualTo("ASKED");
        assertThat(here.post(meeting + "/room/recording/agreement", LOOKED).code())
                .isEqualTo("exchange.not-now");
        assertThat(listed(here)).isEmpty();

        JsonNode agreed = agree(NOT_LOOKED).json();
        assertThat(text(recording(agreed), "stage")).isEqualTo("RUNNING");
        assertThat(recording(agreed).path("id").isMissingNode())
                .as("the page that does not record has nothing to send")
                .isTrue();
    }

    @Test
    @Tag("R02")
    void whereSomebodyWithAPartHasNotTheConsentThereIsNoRecording() {
        String cast = pupil(partnerClass, "2016-08");
        say(cast, What.RECORDING);
        JsonNode seen = there.get(meeting).json();
        Map<String, Object> parts = Map.of(
                "version",
                seen.path("version").asLong(),
                "parts",
                List.of(Map.of("part", text(seen.path("parts").get(0), "part"), "pupil", cast)));
        assertThat(there.put(meeting + "/parts", parts).status()).isEqualTo(200);
        ask(LOOKED);

        assertThat(agree(LOOKED).code()).isEqualTo("exchange.recording-consents");
    }

    @Test
    @Tag("R31")
    void piecesAreKeptInOrderAndSealedAndLookedAtByTheTwoClassesAlone() {
        String film = running();
        assertThat(here.upload(film + "/pieces?number=0", SECOND).code()).isEqualTo("exchange.recording-unfit");
        assertThat(here.upload(film + "/pieces?number=0", FIRST)
                        .json()
                        .path("next")
                        .asInt())
                .isEqualTo(1);
        assertThat(here.upload(film + "/pieces?number=0", FIRST)
                        .json()
                        .path("next")
                        .asInt())
                .as("the same piece sent twice")
                .isEqualTo(1);
        assertThat(here.upload(film + "/pieces?number=2", SECOND).code()).isEqualTo("exchange.recording-piece-missing");
        assertThat(there.upload(film + "/pieces?number=1", SECOND).code()).isEqualTo("exchange.recording-gone");
        here.upload(film + "/pieces?number=1", SECOND);

        assertThat(there.file(film)).isEqualTo(film(both()));
        assertThat(there.get(film).header("Cache-Control")).contains("no-store");
        assertThat(league.get(film).status()).isEqualTo(403);
        assertThat(text(listed(there).get(0), "byUs")).isEqualTo("false");
        assertThat(raw("recordingPieces.chunks"))
                .isNotEmpty()
                .noneMatch(chunk -> new String(chunk.get("data", Binary.class).getData(), StandardCharsets.ISO_8859_1)
                        .contains("what comes"));
    }

    private static String both() {
        return new String(FIRST, StandardCharsets.ISO_8859_1) + new String(SECOND, StandardCharsets.ISO_8859_1);
    }

    @Test
    @Tag("R05")
    void theFirstConsentThatGoesEndsTheRecordingAndTakesAllOfItAway() {
        String another = pupil(partnerClass, "2016-09");
        String film = running();
        here.upload(film + "/pieces?number=0", FIRST);

        withdraw(another);

        assertThat(text(recording(here.get(meeting + "/room").json()), "stage")).isEqualTo("NONE");
        assertThat(here.upload(film + "/pieces?number=1", SECOND).code()).isEqualTo("exchange.recording-gone");
        assertThat(here.get(film).code()).isEqualTo("exchange.recording-gone");
        assertThat(listed(there)).isEmpty();

        Await.done(sweep.look());

        String id = film.substring(film.lastIndexOf('/') + 1);
        assertThat(raw("recordings")).noneMatch(left -> left.getString("_id").equals(id));
        assertThat(raw("recordingPieces.files"))
                .noneMatch(left -> String.valueOf(left.get("_id")).startsWith(id));
    }

    @Test
    void eitherTeacherEndsItAndWhatWasCutOffStillArrivesForAMoment() {
        String film = running();
        here.upload(film + "/pieces?number=0", FIRST);

        JsonNode ended = there.post(meeting + "/room/recording/end", Map.of()).json();

        assertThat(text(recording(ended), "stage")).isEqualTo("NONE");
        assertThat(here.upload(film + "/pieces?number=1", SECOND).status()).isEqualTo(200);
        clock.move(Duration.ofMinutes(1));
        assertThat(here.upload(film + "/pieces?number=2", SECOND).code()).isEqualTo("exchange.recording-gone");
        assertThat(there.delete(film).status()).isEqualTo(204);
        assertThat(listed(here)).isEmpty();
    }
}
