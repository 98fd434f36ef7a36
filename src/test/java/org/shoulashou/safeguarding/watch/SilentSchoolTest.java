package org.shoulashou.safeguarding.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
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

/** A school with one lead who does not answer: the county learns that, and not a word more. */
@Tag("R22")
class SilentSchoolTest extends AccountsOverHttp {

    private static final String ALONE = "rockside";

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
        Browser elsewhere = signedIn(people.staff(fresh("county"), Role.LEAGUE_COUNTY, Scope.place("970101")));
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

    private static String silent(Browser league) {
        return league.get("/api/concerns/silent-schools").body();
    }

    private String raise() {
        Evidence evidence = new Evidence("", "words", List.of(), List.of());
        List<Child> children = List.of(new Child("nobody", ALONE, "rockside-4"));
        return Await.result(concerns.raise(
                new NewConcern(fresh("key"), Source.SCREEN, Matter.DANGER, children, null, null, evidence)));
    }
}
