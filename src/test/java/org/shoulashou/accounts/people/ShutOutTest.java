package org.shoulashou.accounts.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.support.AccountsOverHttp;
import org.shoulashou.accounts.support.Browser;
import org.shoulashou.accounts.support.Browser.Answer;
import org.shoulashou.accounts.support.People;

/** Somebody leaves the school, or a telephone is lost. */
class ShutOutTest extends AccountsOverHttp {

    @Test
    @Tag("R29")
    void whoeverIsDeactivatedIsOutWithTheNextRequest() {
        Account teacher = teacher();
        Browser open = signedIn(teacher);
        assertThat(open.get("/api/classes/" + CLASS).status()).isEqualTo(200);
        Answer decided = deactivate(signedIn(lead()), teacher, 0);
        assertThat(decided.json().path("status").asString()).isEqualTo("DEACTIVATED");
        assertThat(open.get("/api/classes/" + CLASS).code()).isEqualTo("accounts.sign-in-needed");
        assertThat(signIn(browser(), teacher, People.PASSWORD).code()).isEqualTo("accounts.wrong-sign-in");
    }

    @Test
    void whoeverIsLetInAgainSignsInAnewAndTheOldSessionStaysDead() {
        Account teacher = teacher();
        Browser old = signedIn(teacher);
        Browser lead = signedIn(lead());
        deactivate(lead, teacher, 0);
        Answer reactivated = lead.delete("/api/accounts/" + teacher.id() + "/deactivation?version=1");
        assertThat(reactivated.json().path("status").asString()).isEqualTo("ACTIVE");
        assertThat(stateOf(old)).isEqualTo("ANONYMOUS");
        assertThat(signIn(browser(), teacher, People.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void aStaleDecisionIsRefusedAndSaysWhoDecided() {
        Account teacher = teacher();
        Account lead = lead();
        deactivate(signedIn(lead), teacher, 0);
        Answer stale = deactivate(signedIn(lead()), teacher, 0);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.code()).isEqualTo("platform.stale");
        assertThat(stale.json().path("changedBy").asString()).isEqualTo(lead.displayName());
        assertThat(stale.json().path("changedAt").asString())
                .isEqualTo(clock.instant().toString());
    }

    /** Signing in is no decision about the account. */
    @Test
    void aSignInMeanwhileDoesNotMakeADecisionStale() {
        Account teacher = teacher();
        signIn(browser(), teacher, People.PASSWORD);
        assertThat(deactivate(signedIn(lead()), teacher, 0).status()).isEqualTo(200);
    }

    @Test
    @Tag("R31")
    void nobodyDecidesAboutThemselvesOrAboutSomebodyAbove() {
        Account lead = lead();
        Account administrator = people.staff(fresh("administrator"), Role.ADMINISTRATOR, Scope.EVERYTHING);
        assertThat(deactivate(signedIn(lead), lead, 0).code()).isEqualTo("accounts.not-own-account");
        assertThat(deactivate(signedIn(lead), lead(), 0).code()).isEqualTo("accounts.may-not-hand-out");
        assertThat(deactivate(signedIn(lead), administrator, 0).code()).isEqualTo("platform.not-found");
    }

    /** A pupil is let in by the teacher's window; the list of staff is not the place to act on children. */
    @Test
    @Tag("R31")
    void pupilsAreNeitherListedNorDeactivatedAmongStaff() {
        Account pupil = people.pupil(CLASS, fresh("cloud"), java.util.List.of("sun", "moon", "star"));
        Browser lead = signedIn(lead());
        assertThat(lead.get("/api/accounts?size=200").body()).doesNotContain(pupil.id());
        assertThat(deactivate(lead, pupil, 0).code()).isEqualTo("accounts.may-not-hand-out");
    }

    private static Answer deactivate(Browser by, Account account, long version) {
        return by.post("/api/accounts/" + account.id() + "/deactivation", Map.of("version", version));
    }
}
