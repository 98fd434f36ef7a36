package org.shoulashou.notifications.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.people.Account;
import org.shoulashou.accounts.roster.Addressees;
import org.shoulashou.exchange.support.TwoClassesOverHttp;
import org.shoulashou.platform.support.Await;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What a digest says of meetings of classes. */
class MeetingsWaitTest extends TwoClassesOverHttp {

    @Autowired
    private GatherMeetings gather;

    @Autowired
    private Addressees addressees;

    private List<String> lines(String schoolClass) {
        Scope school = Scope.school(schoolClass.replaceAll("-4$", "-school"));
        Account counsellor = people.somebody(fresh("counsellor"), Role.COUNSELLOR, school);
        return Await.result(addressees
                .find(counsellor.id())
                .flatMapMany(caller -> gather.of(caller, 2))
                .map(line -> line.heading() + ": " + line.text().en())
                .collectList());
    }

    private void moveTo(String moment) {
        clock.move(Duration.between(clock.instant(), Instant.parse(moment)));
    }

    @Test
    void anOfferWaitsForTheOtherSideThenTheDayIsComingThenBothHaveToConfirmIt() {
        assertThat(lines(inlandClass)).isEmpty();
        JsonNode seen = proposed();
        assertThat(lines(inlandClass)).as("the own offer waits for the others").isEmpty();
        assertThat(lines(partnerClass)).containsExactly("WAITS: Meetings of classes to be answered: 1");

        act(there, seen, "/agreement", Map.of("start", FRIDAY));
        assertThat(lines(partnerClass)).as("it is weeks ahead").isEmpty();
        moveTo("2026-09-17T02:00:00Z");
        assertThat(lines(inlandClass))
                .singleElement()
                .asString()
                .startsWith("COMING")
                .endsWith("2026-09-18");

        moveTo("2026-09-18T05:00:00Z");
        assertThat(lines(inlandClass)).containsExactly("WAITS: Meetings to be confirmed as held: 1");
        assertThat(lines(partnerClass)).containsExactly("WAITS: Meetings to be confirmed as held: 1");
    }
}
