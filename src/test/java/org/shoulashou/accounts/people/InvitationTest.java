package org.shoulashou.accounts.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shoulashou.accounts.Grant;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.links.Handout;
import org.shoulashou.accounts.links.Links;
import org.shoulashou.accounts.links.OneTimeLink.Purpose;
import org.shoulashou.accounts.support.AccountsOverHttp;
import org.shoulashou.accounts.support.Browser;
import org.shoulashou.accounts.support.Browser.Answer;
import org.shoulashou.accounts.support.People;
import org.shoulashou.platform.support.Await;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** People come into the house by an invitation of somebody above them. */
class InvitationTest extends AccountsOverHttp {

    @Autowired
    private Links links;

    @Test
    @Tag("R30")
    void whoeverIsInvitedChoosesAPasswordAndIsInside() {
        String link = urlOf(invite(lead(), Role.TEACHER, Scope.schoolClass(CLASS)));
        Browser browser = browser();
        JsonNode looked = browser.get("/api/links/" + tokenOf(link)).json();
        assertThat(looked.path("purpose").asString()).isEqualTo("INVITATION");
        assertThat(looked.path("state").asString()).isEqualTo("OPEN");
        assertThat(looked.path("grants").path(0).path("role").asString()).isEqualTo("TEACHER");
        String name = fresh("invited");
        Answer accepted = accept(browser, link, name);
        assertThat(accepted.json().path("state").asString()).isEqualTo("SIGNED_IN");
        assertThat(browser.get("/api/classes/" + CLASS).status()).isEqualTo(200);
        assertThat(browser()
                        .post("/api/session/staff", staffForm(name, People.PASSWORD, false))
                        .status())
                .isEqualTo(200);
    }

    @Test
    @Tag("R30")
    void whoeverIsInvitedIntoARoleWithGeneratorSetsItUpFirst() {
        Account administrator = people.staff(fresh("administrator"), Role.ADMINISTRATOR, Scope.EVERYTHING);
        String link = urlOf(invite(administrator, Role.SAFEGUARDING_LEAD, Scope.school(SCHOOL)));
        Browser browser = browser();
        assertThat(accept(browser, link, fresh("head")).json().path("state").asString())
                .isEqualTo("NEEDS_TOTP_ENROLMENT");
        assertThat(browser.get("/api/log").code()).isEqualTo("accounts.sign-in-needed");
    }

    @Test
    void lookingDoesNotUseALinkUpAndAcceptingDoes() {
        String link = urlOf(invite(lead(), Role.TEACHER, Scope.schoolClass(CLASS)));
        browser().get("/api/links/" + tokenOf(link));
        assertThat(accept(browser(), link, fresh("first")).status()).isEqualTo(200);
        assertThat(accept(browser(), link, fresh("second")).code()).isEqualTo("accounts.link-used");
    }

    @Test
    void anInvitationExpires() {
        String link = urlOf(invite(lead(), Role.TEACHER, Scope.schoolClass(CLASS)));
        clock.move(Duration.ofHours(72));
        assertThat(accept(browser(), link, fresh("late")).code()).isEqualTo("accounts.link-expired");
        assertThat(browser()
                        .get("/api/links/" + tokenOf(link))
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("EXPIRED");
    }

    @Test
    void aRevokedInvitationOpensNothing() {
        Browser lead = signedIn(lead());
        Answer sent = invite(lead, Role.TEACHER, Scope.schoolClass(CLASS));
        String id = sent.json().path("invitation").path("id").asString();
        assertThat(rowOf(lead, id).path("allowedActions").path(0).asString()).isEqualTo("revoke");
        assertThat(lead.delete("/api/invitations/" + id).status()).isEqualTo(204);
        assertThat(accept(browser(), urlOf(sent), fresh("revoked")).code()).isEqualTo("accounts.link-expired");
        assertThat(lead.delete("/api/invitations/" + id).status()).isEqualTo(410);
    }

    @Test
    void ofTwoWhoAcceptAtOnceOneComesInAndTheOtherIsToldWhy() {
        String link = urlOf(invite(lead(), Role.TEACHER, Scope.schoolClass(CLASS)));
        List<Answer> answers =
                atOnce(() -> accept(browser(), link, fresh("one")), () -> accept(browser(), link, fresh("other")));
        assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(200, 410);
        assertThat(answers.stream().map(Answer::code)).contains("accounts.link-used");
    }

    /** The password takes its time to be hashed; a revocation meanwhile must hold. */
    @ParameterizedTest
    @ValueSource(ints = {5, 15, 30, 45, 70})
    void whatIsRevokedWhileItIsAcceptedIsRevoked(int delay) {
        Browser lead = signedIn(lead());
        Answer sent = invite(lead, Role.TEACHER, Scope.schoolClass(CLASS));
        String id = sent.json().path("invitation").path("id").asString();
        String name = fresh("hasty");
        CompletableFuture<Answer> accepting = CompletableFuture.supplyAsync(() -> accept(browser(), urlOf(sent), name));
        Await.done(reactor.core.publisher.Mono.delay(Duration.ofMillis(delay)));
        boolean revoked = lead.delete("/api/invitations/" + id).status() == 204;
        boolean cameIn = accepting.join().status() == 200;
        boolean canSignIn = browser()
                        .post("/api/session/staff", staffForm(name, People.PASSWORD, false))
                        .status()
                == 200;
        assertThat(List.of(cameIn, canSignIn)).containsOnly(!revoked);
    }

    @Test
    @Tag("R31")
    void nobodyHandsOutARoleUpwardsSidewaysOrElsewhere() {
        Account counsellor = people.staff(fresh("counsellor"), Role.COUNSELLOR, Scope.school(SCHOOL));
        Account county = people.staff(fresh("county"), Role.LEAGUE_COUNTY, Scope.place("970101"));
        assertThat(invite(counsellor, Role.SAFEGUARDING_LEAD, Scope.school(SCHOOL))
                        .code())
                .isEqualTo("accounts.may-not-hand-out");
        assertThat(invite(counsellor, Role.COUNSELLOR, Scope.school(SCHOOL)).code())
                .isEqualTo("accounts.may-not-hand-out");
        assertThat(invite(county, Role.LEAGUE_COUNTY, Scope.place("970101")).code())
                .isEqualTo("accounts.may-not-hand-out");
        assertThat(invite(county, Role.SAFEGUARDING_LEAD, Scope.school("no-such-school"))
                        .code())
                .isEqualTo("accounts.may-not-hand-out");
        assertThat(invite(lead(), Role.TEACHER, Scope.school(SCHOOL)).code()).isEqualTo("accounts.may-not-hand-out");
        assertThat(invite(lead(), Role.TEACHER, Scope.EVERYTHING).code()).isEqualTo("accounts.may-not-hand-out");
        assertThat(invite(county, Role.ADMINISTRATOR, Scope.EVERYTHING).code()).isEqualTo("accounts.may-not-hand-out");
    }

    @Test
    @Tag("R31")
    void nobodyRevokesTheInvitationOfSomebodyAboveThem() {
        Account administrator = people.staff(fresh("administrator"), Role.ADMINISTRATOR, Scope.EVERYTHING);
        Browser counsellor = signedIn(people.staff(fresh("counsellor"), Role.COUNSELLOR, Scope.school(SCHOOL)));
        Answer sent = invite(administrator, Role.SAFEGUARDING_LEAD, Scope.school(SCHOOL));
        String id = sent.json().path("invitation").path("id").asString();
        assertThat(counsellor.delete("/api/invitations/" + id).code()).isEqualTo("accounts.may-not-hand-out");
        assertThat(rowOf(counsellor, id).path("allowedActions").isEmpty()).isTrue();
        assertThat(signedIn(administrator).delete("/api/invitations/" + id).status())
                .isEqualTo(204);
    }

    @Test
    void aTakenNameIsSaidAtItsFieldAndTheLinkStaysGood() {
        String link = urlOf(invite(lead(), Role.TEACHER, Scope.schoolClass(CLASS)));
        Answer taken = accept(browser(), link, nameOf(teacher()));
        assertThat(taken.code()).isEqualTo("accounts.name-taken");
        assertThat(taken.json().path("errors").path(0).path("pointer").asString())
                .isEqualTo("/signInName");
        assertThat(accept(browser(), link, fresh("free")).status()).isEqualTo(200);
    }

    @Test
    @Tag("R32")
    void theDatabaseKeepsAHashAndNotTheLink() {
        String token = tokenOf(urlOf(invite(lead(), Role.TEACHER, Scope.schoolClass(CLASS))));
        assertThat(raw("links").toString()).contains("tokenHash").doesNotContain(token);
    }

    /** A forged Host header must not lead a colleague to another house. */
    @Test
    void linksLeadToTheConfiguredAddressWhateverTheRequestSays() {
        Browser lead = signedIn(lead()).with("X-Forwarded-Host", "evil.example");
        assertThat(urlOf(invite(lead, Role.TEACHER, Scope.schoolClass(CLASS))))
                .startsWith("https://house.example/invitation/");
    }

    @Test
    @Tag("R30")
    void theSetUpLinkMakesTheFirstAdministrator() {
        Links.Draft draft = new Links.Draft(
                Purpose.SETUP, "", new Grant(Role.ADMINISTRATOR, Scope.EVERYTHING), Duration.ofHours(24), null);
        String token = Await.result(links.issue(draft, link -> link)).token();
        assertThat(Handout.path(Purpose.SETUP, token)).isEqualTo("/setup/" + token);
        Browser browser = browser();
        assertThat(accept(browser, "/" + token, fresh("first"))
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("NEEDS_TOTP_ENROLMENT");
        assertThat(accept(browser(), "/" + token, fresh("second")).code()).isEqualTo("accounts.link-used");
    }

    private Answer invite(Account by, Role role, Scope scope) {
        return invite(signedIn(by), role, scope);
    }

    private static Answer invite(Browser by, Role role, Scope scope) {
        return by.post("/api/invitations", Map.of("displayName", "Somebody new", "role", role, "scope", scope));
    }

    private static Answer accept(Browser browser, String link, String name) {
        return browser.post(
                "/api/links/" + tokenOf(link) + "/acceptance",
                Map.of("signInName", name, "displayName", "Somebody new", "password", People.PASSWORD));
    }

    private static JsonNode rowOf(Browser browser, String id) {
        JsonNode items = browser.get("/api/invitations?size=200").json().path("items");
        return items.valueStream()
                .filter(item -> item.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String urlOf(Answer sent) {
        return sent.json().path("url").asString();
    }

    private static String tokenOf(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private static List<Answer> atOnce(Supplier<Answer> one, Supplier<Answer> other) {
        List<CompletableFuture<Answer>> both =
                Stream.of(one, other).map(CompletableFuture::supplyAsync).toList();
        return both.stream().map(CompletableFuture::join).toList();
    }
}
