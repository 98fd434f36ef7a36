package org.shoulashou.safeguarding.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.people.Account;
import org.shoulashou.accounts.support.AccountsOverHttp;
import org.shoulashou.accounts.support.Browser;
import org.shoulashou.directory.Level;
import org.shoulashou.directory.Place;
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

/** A school with one lead who does not answer: the county learns that, and not a word more. */
@Tag("R22")
class SilentSchoolTest extends AccountsOverHttp {

    private static final String ALONE = "rockside";
    private static final String SLEEPING = "pebbleside";

    @Autowired
    private Concerns concerns;

    @Autowired
    private CallWhoIsDue calls;

    @Test
    void afterTwoHoursTheCountyLearnsWhichSchoolIsSilentUntilSomebodyAnswers() {
        Place county = people.place("970103", Level.COUNTY, "Rock county", List.of("970103", "CN"));
        people.schoolClass(people.school(county, ALONE, "Rockside School"), "rockside-4", "Class 4");
        Browser lead = signedIn(people.staff(fresh("lead"), Role.SAFEGUARDING_LEAD, Scope.school(ALONE)));
        Browser league = signedIn(people.staff(fresh("county"), Role.LEAGUE_COUNTY, Scope.place("970103")));
        people.place("970104", Level.COUNTY, "Moss county", List.of("970104", "CN"));
        Browser elsewhere = signedIn(people.staff(fresh("county"), Role.LEAGUE_COUNTY, Scope.place("970104")));
        String id = raise();

        clock.move(Duration.ofMinutes(119));
        Await.done(calls.once().then());
        assertThat(silent(league)).isEqualTo("{\"schools\":[]}");

        clock.move(Duration.ofMinutes(2));
        Await.done(calls.once().then());
        Await.done(calls.once().then());
        assertThat(silent(league))
                .isEqualTo("{\"schools\":[{\"name\":{\"zh\":\"Rockside School\",\"en\":\"Rockside School\"}}]}");
        assertThat(silent(elsewhere)).isEqualTo("{\"schools\":[]}");
        assertThat(lead.get("/api/concerns/" + id).json().path("history")).hasSize(4);

        lead.post("/api/concerns/" + id + "/acknowledgement", Map.of());
        assertThat(silent(league)).isEqualTo("{\"schools\":[]}");
    }

    /** Whoever slept through three calls at night is called again when they are awake, and one level above after a day. */
    @Test
    void asLongAsNobodyAnswersEverybodyIsCalledEachMorningAndTheLevelAboveAfterADay() {
        Place county = people.place("980103", Level.COUNTY, "Pebble county", List.of("980103", "9801", "CN"));
        people.place("9801", Level.CITY, "Pebble city", List.of("9801", "CN"));
        people.schoolClass(people.school(county, SLEEPING, "Pebble School"), "pebble-4", "Class 4");
        Account lead = people.staff(fresh("lead"), Role.SAFEGUARDING_LEAD, Scope.school(SLEEPING));
        Account league = people.staff(fresh("county"), Role.LEAGUE_COUNTY, Scope.place("980103"));
        Account city = people.staff(fresh("city"), Role.LEAGUE_CITY, Scope.place("9801"));
        raise(SLEEPING, "pebble-4");
        clock.move(Duration.ofHours(3));
        Await.done(calls.once().then());
        assertThat(told(lead, "CONCERN_REMINDED")).isEqualTo(2);
        assertThat(told(league, "CONCERN_SILENT")).isEqualTo(1);
        assertThat(told(city, "CONCERN_SILENT")).isZero();

        clock.move(Duration.ofHours(24));
        Await.done(calls.once().then());

        assertThat(told(lead, "CONCERN_REMINDED")).isGreaterThan(2);
        assertThat(told(league, "CONCERN_SILENT")).isGreaterThan(1);
        assertThat(told(city, "CONCERN_SILENT")).isPositive();
        assertThat(silent(signedIn(city))).contains("Pebble School");
        long before = told(lead, "CONCERN_REMINDED");
        clock.move(Duration.ofHours(24));
        Await.done(calls.once().then());
        assertThat(told(lead, "CONCERN_REMINDED")).isGreaterThan(before);
    }

    @Test
    void whatAnEarlierVersionLeftSilentIsCalledAboutAgain() {
        Place county = people.place("970103", Level.COUNTY, "Rock county", List.of("970103", "CN"));
        people.schoolClass(people.school(county, ALONE, "Rockside School"), "rockside-4", "Class 4");
        String id = raise();
        Update silent = new Update().set("course.stage", "COUNTY").unset("course.nextCall");
        Await.done(database.updateFirst(new Query(Criteria.where("_id").is(id)), silent, "concerns"));
        Account lead = people.staff(fresh("lead"), Role.SAFEGUARDING_LEAD, Scope.school(ALONE));

        Await.done(calls.wake());
        Await.done(calls.once().then());

        assertThat(told(lead, "CONCERN_REMINDED")).isEqualTo(1);
    }

    private long told(Account person, String occasion) {
        Criteria theirs =
                Criteria.where("person").is(person.id()).and("occasion").is(occasion);
        return Await.result(database.count(new Query(theirs), "news"));
    }

    private static String silent(Browser league) {
        return league.get("/api/concerns/silent-schools").body();
    }

    private String raise() {
        return raise(ALONE, "rockside-4");
    }

    private String raise(String school, String schoolClass) {
        Evidence evidence = new Evidence("", "words", List.of(), List.of());
        List<Child> children = List.of(new Child("nobody", school, schoolClass));
        return Await.result(concerns.raise(
                new NewConcern(fresh("key"), Source.SCREEN, Matter.DANGER, children, null, null, evidence)));
    }
}
