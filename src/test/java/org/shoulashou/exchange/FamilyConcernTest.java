package org.shoulashou.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.AccountKind;
import org.shoulashou.accounts.Grant;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.people.Accounts;
import org.shoulashou.accounts.people.Credentials;
import org.shoulashou.accounts.people.NewAccount;
import org.shoulashou.accounts.support.Browser;
import org.shoulashou.exchange.support.TwoClassesOverHttp;
import org.shoulashou.platform.support.Await;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A child and its guardian say of a meeting that it does not feel right. */
class FamilyConcernTest extends TwoClassesOverHttp {

    @Autowired
    private Accounts accounts;

    private String meeting = "";
    private Browser pupil = Browser.at(1);

    @BeforeEach
    void agree() {
        meeting = text(agreed().path("meeting"), "id");
        pupil = desk(child, inlandClass);
    }

    private Browser desk(String id, String schoolClass) {
        people.holdOpen(schoolClass, Duration.ofDays(1));
        Grant grant = new Grant(Role.PUPIL, Scope.schoolClass(schoolClass));
        NewAccount account = new NewAccount(id, AccountKind.PUPIL, "Child", Credentials.NONE, grant);
        return signedIn(Await.result(accounts.open(account, opened -> opened)));
    }

    private List<JsonNode> concerns(String schoolClass) {
        Scope school = Scope.school(schoolClass.replaceAll("-4$", "-school"));
        Browser lead = signedIn(people.somebody(fresh("lead"), Role.SAFEGUARDING_LEAD, school));
        return list(lead.get("/api/concerns").json().path("concerns"));
    }

    @Test
    @Tag("R23")
    void oneTapOfAChildReachesTheLeadsOfBothSchoolsAndLetsTheFriendshipRest() {
        List<JsonNode> seen = list(pupil.get("/api/desk/meetings").json().path("meetings"));
        assertThat(seen).hasSize(1);
        String door = "/api/desk/meetings/" + text(seen.get(0), "id") + "/not-right";

        JsonNode answer =
                pupil.post(door, Map.of("why", "ASKS_TOO_MUCH", "stop", true)).json();
        pupil.post(door, Map.of("why", "ASKS_TOO_MUCH", "stop", true));

        assertThat(text(answer.path("message"), "en")).contains("the right thing to do");
        assertThat(concerns(inlandClass)).hasSize(1);
        assertThat(concerns(partnerClass)).hasSize(1);
        assertThat(text(here.get("/api/meetings/" + meeting).json().path("meeting"), "state"))
                .as("nobody is friends any more")
                .isEqualTo("CANCELLED");
    }

    @Test
    @Tag("R23")
    void aGuardianSaysSoOfTheMeetingAndOfDangerTheOwnSchoolAloneHears() {
        Browser guardian = signedIn(people.somebody(fresh("guardian"), Role.GUARDIAN, Scope.pupil(child)));
        String address = "/api/family/pupils/" + child + "/meetings";
        assertThat(list(guardian.get(address).json().path("meetings"))).hasSize(1);
        Map<String, Object> said = Map.of("once", "form", "matter", "DANGER", "text", "Somebody asked where we live.");

        assertThat(guardian.post(address + "/" + meeting + "/concerns", said).status())
                .isEqualTo(201);
        assertThat(guardian.post(address + "/" + meeting + "/concerns", said).status())
                .isEqualTo(201);

        assertThat(concerns(inlandClass)).hasSize(1);
        assertThat(concerns(partnerClass)).isEmpty();
    }

    @Test
    @Tag("R31")
    void ofAMeetingOfOtherClassesNobodyOfAFamilyKnows() {
        String elsewhere = enrolled(CLASS, "2016-05");
        Browser stranger = desk(elsewhere, CLASS);

        assertThat(list(stranger.get("/api/desk/meetings").json().path("meetings")))
                .isEmpty();
        assertThat(stranger.post("/api/desk/meetings/" + meeting + "/not-right", Map.of("stop", false))
                        .status())
                .isEqualTo(404);
    }
}
