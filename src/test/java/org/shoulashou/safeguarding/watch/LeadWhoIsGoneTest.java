package org.shoulashou.safeguarding.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.people.Account;
import org.shoulashou.accounts.support.AccountsOverHttp;
import org.shoulashou.platform.support.Await;
import org.shoulashou.safeguarding.Concerns;
import org.shoulashou.safeguarding.Evidence;
import org.shoulashou.safeguarding.Matter;
import org.shoulashou.safeguarding.NewConcern;
import org.shoulashou.safeguarding.NewConcern.Child;
import org.shoulashou.safeguarding.Source;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.JsonNode;

/** A concern that somebody has in hand is not lost with that person: others are told (R22). */
@Tag("R22")
class LeadWhoIsGoneTest extends AccountsOverHttp {

    @Autowired
    private Concerns concerns;

    @Autowired
    private CallWhoIsDue calls;

    private String school = "";
    private String id = "";
    private Account first;
    private Account second;

    @BeforeEach
    void oneOfTwoLeadsHasItInHand() {
        school = fresh("school");
        first = people.staff(fresh("lead"), Role.SAFEGUARDING_LEAD, Scope.school(school));
        second = people.staff(fresh("lead"), Role.SAFEGUARDING_LEAD, Scope.school(school));
        Evidence evidence = new Evidence("", "words", List.of(), List.of());
        List<Child> children = List.of(new Child("nobody", school, "a class"));
        id = Await.result(concerns.raise(
                new NewConcern(fresh("key"), Source.SCREEN, Matter.DANGER, children, null, null, evidence)));
        signedIn(first).post("/api/concerns/" + id + "/acknowledgement", Map.of());
    }

    @Test
    void whenTheLeadIsShutOutTheConcernIsOpenAgainAndTheOtherIsCalled() {
        Update out = new Update().set("active", false);
        Await.done(database.updateFirst(new Query(Criteria.where("_id").is(first.id())), out, "accounts"));
        long before = told(second);

        clock.move(Duration.ofHours(25));
        Await.done(calls.once().then());

        assertThat(told(second)).isEqualTo(before + 1);
        JsonNode waiting = signedIn(second).get("/api/concerns/waiting").json();
        assertThat(waiting.path("open").asInt()).isEqualTo(1);
        JsonNode page = signedIn(second).get("/api/concerns/" + id).json();
        assertThat(page.at("/concern/state").asString()).isEqualTo("OPEN");
        assertThat(page.path("allowedActions").toString()).isEqualTo("[\"acknowledge\"]");
        assertThat(page.at("/concern/late").asBoolean()).isFalse();
        clock.move(Duration.ofHours(1));
        Await.done(calls.once().then());
        assertThat(told(second)).isEqualTo(before + 2);
    }

    @Test
    void whenTheLeadDoesNothingForThreeDaysAllLeadsAreAsked() {
        clock.move(Duration.ofHours(49));
        Await.done(calls.once().then());
        long before = told(second);
        clock.move(Duration.ofHours(24));

        Await.done(calls.once().then());

        assertThat(told(second)).isEqualTo(before + 1);
        JsonNode page = signedIn(second).get("/api/concerns/" + id).json();
        assertThat(page.at("/concern/state").asString()).isEqualTo("ACKNOWLEDGED");
        assertThat(page.path("allowedActions").toString()).isEqualTo("[\"take-over\"]");
    }

    private long told(Account person) {
        return Await.result(database.count(new Query(Criteria.where("person").is(person.id())), "news"));
    }
}
