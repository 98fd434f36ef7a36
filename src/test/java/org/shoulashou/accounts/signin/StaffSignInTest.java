package org.shoulashou.accounts.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.people.Account;
import org.shoulashou.accounts.proof.QuickHashing;
import org.shoulashou.accounts.support.AccountsOverHttp;
import org.shoulashou.accounts.support.Browser;
import org.shoulashou.accounts.support.Browser.Answer;
import org.shoulashou.accounts.support.People;
import org.shoulashou.platform.support.Await;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.ResponseCookie;

/** Staff come in by name and password, and go out again. */
class StaffSignInTest extends AccountsOverHttp {

    @Autowired
    private QuickHashing.Counted hashing;

    @Test
    @Tag("R30")
    void aTeacherComesInByPassword() {
        Account teacher = teacher();
        Browser browser = browser();
        Answer answer = signIn(browser, teacher, People.PASSWORD);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("state").asString()).isEqualTo("SIGNED_IN");
        assertThat(answer.json().path("account").path("id").asString()).isEqualTo(teacher.id());
        assertThat(answer.json().path("permissions").toString())
                .contains("classes.window")
                .doesNotContain("log.read");
        assertThat(people.account(teacher.id()).lastSignInAt()).isEqualTo(clock.instant());
    }

    @Test
    void theNameIsTakenHoweverItIsWritten() {
        Account teacher = teacher();
        Answer answer = browser()
                .post(
                        "/api/session/staff",
                        staffForm("  " + nameOf(teacher).toUpperCase() + " ", People.PASSWORD, false));
        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    @Tag("R30")
    void aWrongPasswordAndAnUnknownNameGetTheSameAnswer() {
        Answer wrong = signIn(browser(), teacher(), "not the password at all");
        Answer unknown = browser().post("/api/session/staff", staffForm(fresh("unknown"), People.PASSWORD, false));
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.code()).isEqualTo("accounts.wrong-sign-in");
        assertThat(withoutRequestId(unknown)).isEqualTo(withoutRequestId(wrong));
        assertThat(unknown.headers().headerNames()).isEqualTo(wrong.headers().headerNames());
    }

    /** An unknown name must not answer in the time that a hash would have taken; what a hash costs, PasswordsTest says. */
    @Test
    @Tag("R30")
    void anUnknownNameTakesAsLongAsAWrongPassword() {
        Account teacher = teacher();
        int before = hashing.compared();
        signIn(browser(), teacher, "not the password at all");
        int wrong = hashing.compared() - before;
        browser().post("/api/session/staff", staffForm(fresh("unknown"), "whatever it is", false));
        assertThat(wrong).isPositive();
        assertThat(hashing.compared() - before - wrong).isEqualTo(wrong);
    }

    @Test
    @Tag("R30")
    void aNameIsLockedAfterFiveTriesEvenForTheRightPassword() {
        Account teacher = teacher();
        IntStream.range(0, 5).forEach(i -> signIn(browser(), teacher, "wrong password " + i));
        Answer locked = signIn(browser(), teacher, People.PASSWORD);
        assertThat(locked.status()).isEqualTo(429);
        assertThat(locked.code()).isEqualTo("accounts.locked");
        assertThat(Integer.parseInt(String.valueOf(locked.header("Retry-After"))))
                .isBetween(1, 900);
        clock.move(Duration.ofMinutes(15));
        assertThat(signIn(browser(), teacher, People.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    @Tag("R30")
    void anUnknownNameIsLockedLikeAKnownOne() {
        String name = fresh("unknown");
        IntStream.range(0, 5)
                .forEach(i -> browser().post("/api/session/staff", staffForm(name, "wrong password", false)));
        Answer locked = browser().post("/api/session/staff", staffForm(name, "wrong password", false));
        assertThat(locked.code()).isEqualTo("accounts.locked");
    }

    @Test
    void aRightPasswordWipesTheSlate() {
        Account teacher = teacher();
        IntStream.range(0, 4).forEach(i -> signIn(browser(), teacher, "wrong password"));
        signIn(browser(), teacher, People.PASSWORD);
        IntStream.range(0, 4).forEach(i -> signIn(browser(), teacher, "wrong password"));
        assertThat(signIn(browser(), teacher, People.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    @Tag("R30")
    void oneAddressMayNotTryAsManyNamesAsItLikes() {
        IntStream.range(0, 40)
                .forEach(i -> browser().post("/api/session/guardian", Map.of("token", "t", "sharedComputer", false)));
        Answer slowed = signIn(browser(), teacher(), People.PASSWORD);
        assertThat(slowed.status()).isEqualTo(429);
        assertThat(slowed.code()).isEqualTo("platform.too-many-requests");
        assertThat(slowed.header("Retry-After")).isNotNull();
    }

    /** What was handed to a browser before the sign-in is worth nothing afterwards. */
    @Test
    @Tag("R29")
    void theSessionGetsANewIdWhenSomebodySignsIn() {
        Account teacher = teacher();
        Browser browser = browser();
        signIn(browser, teacher, People.PASSWORD);
        String first = browser.session();
        signIn(browser, teacher, People.PASSWORD);
        assertThat(browser.session()).isNotEqualTo(first).isNotEmpty();
        assertThat(stateOf(browser().withSession(first))).isEqualTo("ANONYMOUS");
    }

    @Test
    @Tag("R29")
    void aSessionIdThatSomebodyInventedIsNotTaken() {
        Browser browser = browser().withSession("00000000-1111-2222-3333-444444444444");
        signIn(browser, teacher(), People.PASSWORD);
        assertThat(browser.session()).isNotEqualTo("00000000-1111-2222-3333-444444444444");
        assertThat(stateOf(browser)).isEqualTo("SIGNED_IN");
    }

    @Test
    @Tag("R29")
    void theCookieIsHiddenFromScriptsAndFromOtherSites() {
        ResponseCookie cookie = cookieOf(signIn(browser(), teacher(), People.PASSWORD));
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Lax");
        assertThat(cookie.isSecure()).isFalse();
        assertThat(cookie.getMaxAge()).isNegative();
    }

    @Test
    @Tag("R29")
    @Tag("R32")
    void theCookieTravelsOnlyEncryptedWhereTheHouseIsReachedEncrypted() {
        Browser browser = browser().with("X-Forwarded-Proto", "https").with("X-Forwarded-Host", "house.example");
        assertThat(cookieOf(signIn(browser, teacher(), People.PASSWORD)).isSecure())
                .isTrue();
    }

    @Test
    @Tag("R29")
    void anIdleSessionEnds() {
        Browser browser = browser();
        signIn(browser, teacher(), People.PASSWORD);
        assertThat(sessionOf(browser).get("interval")).hasToString("PT30M");
        Update longAgo = new Update().set("expireAt", Date.from(Instant.EPOCH));
        Await.done(database.updateFirst(byId(browser), longAgo, "sessions"));
        assertThat(stateOf(browser)).isEqualTo("ANONYMOUS");
    }

    @Test
    @Tag("R29")
    void anOpenPageThatLooksAgainByItselfKeepsNoSessionAlive() {
        Browser browser = browser();
        signIn(browser, teacher(), People.PASSWORD);
        Date before = Date.from(Instant.now().minusSeconds(900));
        Await.done(database.updateFirst(byId(browser), new Update().set("accessed", before), "sessions"));
        assertThat(stateOf(browser().withSession(browser.session()).with("X-By-Itself", "1")))
                .isEqualTo("SIGNED_IN");
        assertThat(sessionOf(browser).get("accessed")).isEqualTo(before);
        assertThat(stateOf(browser)).isEqualTo("SIGNED_IN");
        assertThat((Date) sessionOf(browser).get("accessed")).isAfter(before);
    }

    @Test
    @Tag("R29")
    void anIdleSessionEndsSoonerOnASharedComputer() {
        Browser browser = browser();
        Answer answer = signIn(browser, teacher(), People.PASSWORD, true);
        assertThat(answer.json().path("sharedComputer").asBoolean()).isTrue();
        assertThat(answer.json().path("idleTimeoutSeconds").asInt()).isEqualTo(600);
        assertThat(sessionOf(browser).get("interval")).hasToString("PT10M");
    }

    @Test
    @Tag("R29")
    void signingOutLeavesNothingBehind() {
        Browser browser = browser();
        signIn(browser, teacher(), People.PASSWORD, true);
        String session = browser.session();
        Answer out = browser.delete("/api/session");
        assertThat(out.status()).isEqualTo(204);
        assertThat(out.header("Clear-Site-Data")).contains("\"cache\"", "\"cookies\"", "\"storage\"");
        assertThat(cookieOf(out).getMaxAge()).isZero();
        assertThat(raw("sessions")).noneMatch(document -> session.equals(document.get("_id")));
        assertThat(stateOf(browser().withSession(session))).isEqualTo("ANONYMOUS");
    }

    @Test
    @Tag("R29")
    void nothingOfTheApiIsKeptInACache() {
        Browser browser = signedIn(teacher());
        for (String path : new String[] {"/api/session", "/api/about", "/api/schools", "/api/unknown"}) {
            assertThat(browser.get(path).header("Cache-Control")).as(path).contains("no-store");
        }
    }

    @Test
    void aNewPasswordEndsTheOtherSessionsAndKeepsThisOne() {
        Account teacher = teacher();
        Browser here = browser();
        Browser elsewhere = browser();
        signIn(here, teacher, People.PASSWORD);
        signIn(elsewhere, teacher, People.PASSWORD);
        Answer changed =
                here.put("/api/password", Map.of("current", People.PASSWORD, "next", "plain words of another kind"));
        assertThat(changed.status()).isEqualTo(204);
        assertThat(stateOf(here)).isEqualTo("SIGNED_IN");
        assertThat(stateOf(elsewhere)).isEqualTo("ANONYMOUS");
        assertThat(signIn(browser(), teacher, People.PASSWORD).status()).isEqualTo(401);
        assertThat(signIn(browser(), teacher, "plain words of another kind").status())
                .isEqualTo(200);
    }

    @Test
    void aWeakNewPasswordAndAWrongPresentOneAreRefused() {
        Account teacher = teacher();
        Browser browser = signedIn(teacher);
        Answer weak = browser.put("/api/password", Map.of("current", People.PASSWORD, "next", "password123456"));
        assertThat(weak.code()).isEqualTo("accounts.password-weak");
        assertThat(weak.json().path("errors").path(0).path("pointer").asString())
                .isEqualTo("/next");
        Answer named = browser.put(
                "/api/password",
                Map.of("current", People.PASSWORD, "next", "I am " + nameOf(teacher) + " and nobody else"));
        assertThat(named.code()).isEqualTo("accounts.password-weak");
        Answer wrong = browser.put("/api/password", Map.of("current", "not it", "next", "plain words of another kind"));
        assertThat(wrong.code()).isEqualTo("accounts.password-wrong");
        assertThat(stateOf(browser)).isEqualTo("SIGNED_IN");
    }

    @Test
    @Tag("R30")
    void passwordsAreKeptAsArgon2id() {
        String secret = String.valueOf(teacher().credentials().secret());
        assertThat(secret).startsWith("$argon2id$v=19$").doesNotContain(People.PASSWORD);
    }

    private static String withoutRequestId(Answer answer) {
        return answer.body().replaceAll("\"requestId\":\"[^\"]*\"", "");
    }

    private static ResponseCookie cookieOf(Answer answer) {
        return Objects.requireNonNull(answer.cookies().get(Browser.SESSION));
    }

    private Document sessionOf(Browser browser) {
        return Await.result(database.findOne(byId(browser), Document.class, "sessions"));
    }

    private static Query byId(Browser browser) {
        return new Query(Criteria.where("_id").is(browser.session()));
    }
}
