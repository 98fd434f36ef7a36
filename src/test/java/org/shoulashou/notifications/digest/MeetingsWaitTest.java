package org.shoulashou.notifications.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
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
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

/** What a digest says of meetings of classes, and of contacts on other ways. */
class MeetingsWaitTest extends TwoClassesOverHttp {

    @Autowired
    private GatherMeetings gather;

    @Autowired
    private GatherContacts contacts;

    @Autowired
    private Addressees addressees;

    private List<String> lines(String schoolClass) {
        Scope school = Scope.school(schoolClass.replaceAll("-4$", "-school"));
        Account counsellor = people.somebody(fresh("counsellor"), Role.COUNSELLOR, school);
        return Await.result(addressees
                .find(counsellor.id())
                .flatMapMany(caller -> Flux.concat(gather.of(caller, 2), contacts.of(caller)))
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

    @Test
    void whatOneSchoolLoggedWaitsForTheOtherUntilItIsAnswered() {
        JsonNode parcel = logged("parcel", "POST");
        logged("visit", "VISIT");
        assertThat(lines(inlandClass))
                .as("who logged it has nothing to confirm")
                .isEmpty();
        assertThat(lines(partnerClass))
                .containsExactly(
                        "WAITS: Letters by post to be confirmed as received: 1",
                        "WAITS: Other contacts to be confirmed: 1");

        Map<String, Object> received = Map.of("version", parcel.path("version").asLong(), "answer", "CONFIRMED");
        assertThat(there.post("/api/contacts/" + text(parcel, "id") + "/answer", received)
                        .status())
                .isEqualTo(200);

        assertThat(lines(partnerClass)).containsExactly("WAITS: Other contacts to be confirmed: 1");
    }

    private JsonNode logged(String once, String kind) {
        Map<String, Object> contact = new HashMap<>(held(30, List.of(), false));
        contact.putAll(Map.of("once", once, "kind", kind, "day", "2026-08-28"));
        return here.post(classes + "/contacts", contact).json();
    }
}
