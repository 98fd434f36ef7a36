package org.shoulashou.accounts.pupils;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.people.Account;
import org.shoulashou.accounts.support.AccountsOverHttp;
import org.shoulashou.accounts.support.Browser;
import org.shoulashou.accounts.support.Browser.Answer;

/** Children come in by class code, pen name and three pictures while their teacher holds the door open (R30). */
class PupilsAndGuardiansTest extends AccountsOverHttp {

    private static final List<String> PICTURES = List.of("sun", "boat", "cat");

    private Browser teacher;
    private Account pupil;

    @BeforeEach
    void putAPupilIntoTheClass() {
        teacher = signedIn(teacher());
        teacher.delete("/api/classes/" + CLASS + "/window");
        pupil = people.pupil(CLASS, fresh("cloud"), PICTURES);
    }

    @Test
    @Tag("R30")
    void aPupilComesInWhileTheWindowIsOpen() {
        open(45);
        Browser browser = browser();
        Answer answer = signIn(browser, PICTURES);
        assertThat(answer.json().path("state").asString()).isEqualTo("SIGNED_IN");
        assertThat(answer.json().path("permissions").toString()).isEqualTo("[\"desk.open\",\"desk.stop\"]");
        assertThat(answer.json().path("sharedComputer").asBoolean()).isTrue();
        assertThat(answer.json().path("idleTimeoutSeconds").asInt()).isEqualTo(600);
        assertThat(browser.get("/api/desk").json().path("penName").asString()).isEqualTo(pupil.displayName());
    }

    @Test
    @Tag("R30")
    void nobodyComesInWhileItIsShut() {
        assertThat(signIn(browser(), PICTURES).code()).isEqualTo("accounts.window-closed");
        open(5);
        clock.move(Duration.ofMinutes(5));
        assertThat(signIn(browser(), PICTURES).code()).isEqualTo("accounts.window-closed");
    }

    @Test
    @Tag("R30")
    @Tag("R29")
    void whenTheWindowShutsWhoeverIsInsideIsOut() {
        open(45);
        Browser browser = browser();
        signIn(browser, PICTURES);
        teacher.delete("/api/classes/" + CLASS + "/window");
        assertThat(browser.get("/api/desk").code()).isEqualTo("accounts.sign-in-needed");
        open(5);
        Browser later = browser();
        signIn(later, PICTURES);
        clock.move(Duration.ofMinutes(6));
        assertThat(stateOf(later)).isEqualTo("ANONYMOUS");
    }

    @Test
    @Tag("R30")
    void wrongPicturesAndAnUnknownPenNameGetTheSameAnswer() {
        open(45);
        Answer wrong = signIn(browser(), List.of("boat", "sun", "cat"));
        Answer unknown = signIn(browser(), fresh("nobody"), PICTURES);
        assertThat(wrong.code()).isEqualTo("accounts.wrong-sign-in");
        assertThat(unknown.code()).isEqualTo(wrong.code());
    }

    /** Sixteen pictures, three of them: without this lock a patient classmate would find them. */
    @Test
    @Tag("R30")
    void picturesCannotBeTriedOutOneAfterAnother() {
        open(45);
        IntStream.range(0, 5).forEach(i -> signIn(browser(), List.of("sun", "sun", "bell")));
        assertThat(signIn(browser(), PICTURES).code()).isEqualTo("accounts.locked");
    }

    @Test
    void theClassCodeAndThePenNameAreTakenHoweverTheyAreWritten() {
        open(45);
        Answer answer = signIn(browser(), CLASS, " " + pupil.displayName().toUpperCase() + " ", PICTURES);
        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    @Tag("R29")
    void newPicturesEndWhatRunsWithTheOldOnes() {
        open(45);
        Browser browser = browser();
        signIn(browser, PICTURES);
        Answer card = teacher.post("/api/classes/" + CLASS + "/pupils/" + pupil.id() + "/pictures", Map.of());
        assertThat(stateOf(browser)).isEqualTo("ANONYMOUS");
        List<String> renewed = card.json()
                .path("pictures")
                .valueStream()
                .map(picture -> picture.asString())
                .toList();
        assertThat(signIn(browser(), renewed).status()).isEqualTo(200);
    }

    @Test
    @Tag("R30")
    void aGuardianComesInByALinkThatWorksOnce() {
        String token = guardianToken();
        Browser guardian = browser();
        Answer answer = enter(guardian, token);
        assertThat(answer.json().path("state").asString()).isEqualTo("SIGNED_IN");
        assertThat(answer.json().path("permissions").toString())
                .isEqualTo("[\"family.read\",\"family.consent\",\"family.concern\"]");
        assertThat(guardian.get("/api/family")
                        .json()
                        .path("pupils")
                        .path(0)
                        .path("penName")
                        .asString())
                .isEqualTo(pupil.displayName());
        assertThat(enter(browser(), token).code()).isEqualTo("accounts.link-used");
    }

    @Test
    void aGuardianLinkExpires() {
        String token = guardianToken();
        clock.move(Duration.ofHours(336));
        assertThat(enter(browser(), token).code()).isEqualTo("accounts.link-expired");
    }

    @Test
    void ofTwoWhoUseAGuardianLinkAtOnceOneComesIn() {
        String token = guardianToken();
        List<CompletableFuture<Answer>> both = Stream.of(browser(), browser())
                .map(browser -> CompletableFuture.supplyAsync(() -> enter(browser, token)))
                .toList();
        assertThat(both.stream().map(CompletableFuture::join).map(Answer::status))
                .containsExactlyInAnyOrder(200, 410);
    }

    @Test
    @Tag("R31")
    void aGuardianLinkIsNoInvitation() {
        String token = guardianToken();
        Answer answer = browser()
                .post(
                        "/api/links/" + token + "/acceptance",
                        Map.of(
                                "signInName",
                                fresh("sly"),
                                "displayName",
                                "Sly",
                                "password",
                                "four unrelated words in a row"));
        assertThat(answer.code()).isEqualTo("accounts.link-unknown");
    }

    /** R10 by allow-list: a new field of a pupil must be argued for here. */
    @Test
    @Tag("R10")
    void ofAPupilNothingIsKeptButAPenNameAndHowToComeIn() {
        Document kept = raw("accounts").stream()
                .filter(document -> pupil.id().equals(document.get("_id")))
                .findFirst()
                .orElseThrow();
        assertThat(kept.keySet())
                .containsExactlyInAnyOrder(
                        "_id",
                        "version",
                        "kind",
                        "displayName",
                        "credentials",
                        "grants",
                        "within",
                        "search",
                        "active",
                        "stamp",
                        "createdAt",
                        "outbox",
                        "_class");
        assertThat(kept.get("credentials", Document.class).keySet()).containsExactlyInAnyOrder("name", "secret");
        assertThat(kept.toString()).doesNotContain(String.join("-", PICTURES));
    }

    /** The log cannot be changed, so a child's name must not be in it. */
    @Test
    @Tag("R16")
    @Tag("R32")
    void theLogKnowsChildrenByIdAlone() {
        open(45);
        signIn(browser(), PICTURES);
        enter(browser(), guardianToken());
        String log = raw("actionLog").toString();
        assertThat(log).contains(pupil.id()).doesNotContain(pupil.displayName());
        assertThat(raw("sessions").toString()).doesNotContain(pupil.displayName());
    }

    private void open(int minutes) {
        assertThat(teacher.post("/api/classes/" + CLASS + "/window", Map.of("minutes", minutes))
                        .status())
                .isEqualTo(200);
    }

    private String guardianToken() {
        Answer link = teacher.post("/api/classes/" + CLASS + "/pupils/" + pupil.id() + "/guardian-link", Map.of());
        String url = link.json().path("url").asString();
        assertThat(url).startsWith("https://house.example/guardian/");
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private static Answer enter(Browser browser, String token) {
        return browser.post("/api/session/guardian", Map.of("token", token, "sharedComputer", false));
    }

    private Answer signIn(Browser browser, List<String> pictures) {
        return signIn(browser, pupil.displayName(), pictures);
    }

    private static Answer signIn(Browser browser, String penName, List<String> pictures) {
        return signIn(browser, CLASS.toUpperCase(), penName, pictures);
    }

    private static Answer signIn(Browser browser, String classCode, String penName, List<String> pictures) {
        return browser.post(
                "/api/session/pupil", Map.of("classCode", classCode, "penName", penName, "pictures", pictures));
    }
}
