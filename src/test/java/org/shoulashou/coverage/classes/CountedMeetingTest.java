package org.shoulashou.coverage.classes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.support.Browser;
import org.shoulashou.exchange.support.TwoClassesOverHttp;
import org.shoulashou.platform.support.Await;
import tools.jackson.databind.JsonNode;

class CountedMeetingTest extends TwoClassesOverHttp {

    @Test
    void aMeetingThatBothSchoolsConfirmedIsOneInTheFiguresAndOneEventWithItsHeads() throws InterruptedException {
        JsonNode agreed = agreed();
        clock.move(Duration.ofDays(18));
        Browser ours = signedInAgain(here, inlandClass);
        JsonNode one = act(ours, agreed, "/report", held(30, List.of(), false)).json();
        act(signedInAgain(there, partnerClass), one, "/report", held(41, List.of(), false));
        String path = "/api/coverage/classes/" + inlandClass;
        Await.until(() -> ours.get(path).json().path("total").path("meetings").asInt() == 1);

        assertThat(list(ours.get(path + "/events").json().path("days")))
                .filteredOn(day -> text(day, "what").equals("MEETING"))
                .singleElement()
                .satisfies(day -> assertThat(day.path("heads").asInt()).isEqualTo(30));

        Browser staff = signedIn(people.somebody(fresh("league"), Role.LEAGUE_PROVINCE, Scope.place(plan)));
        JsonNode told = staff.get(path + "/events").json();
        assertThat(told.path("days")).isEmpty();
        assertThat(list(told.path("months")))
                .extracting(month -> text(month, "what") + " " + month.path("many"))
                .contains("MEETING 1");
    }
}
