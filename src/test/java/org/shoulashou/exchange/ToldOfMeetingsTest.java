package org.shoulashou.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.support.Browser;
import org.shoulashou.exchange.support.TwoClassesOverHttp;
import org.shoulashou.matching.Because;
import org.shoulashou.matching.LookAround;
import org.shoulashou.platform.support.Await;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Whoever has not acted hears of it, and the day before both do. */
class ToldOfMeetingsTest extends TwoClassesOverHttp {

    @Autowired
    private List<LookAround> lookingAround;

    private LookAround remind() {
        return lookingAround.stream()
                .filter(each -> each.getClass().getSimpleName().equals("RemindTheDayBefore"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> news(Browser who) {
        return list(who.get("/api/news").json().path("items")).stream()
                .map(each -> text(each.path("title"), "en"))
                .toList();
    }

    @Test
    void eachStepIsToldToTheOtherClass() {
        JsonNode seen = proposed();
        assertThat(news(there)).contains("The other school offers times to meet");
        assertThat(news(here)).doesNotContain("The other school offers times to meet");

        JsonNode agreed =
                act(there, seen, "/agreement", Map.of("start", FRIDAY)).json();
        assertThat(news(here)).contains("A meeting of classes is agreed");

        act(here, agreed, "/cancellation", Map.of("reason", "运动会"));
        assertThat(news(there)).contains("A meeting of classes is called off");
    }

    @Test
    void bothClassesHearWhenItIsCalledOffByItself() {
        agreed();

        Await.done(pairings.change(pairing, now -> now.ended(Because.SCHOOL_ENDS, null, clock.instant())));

        assertThat(news(here)).contains("A meeting of classes is called off");
        assertThat(news(there)).contains("A meeting of classes is called off");
    }

    @Test
    void theDayBeforeIsRemindedOfOnce() {
        agreed();
        clock.move(Duration.between(clock.instant(), Instant.parse("2026-09-17T02:00:00Z")));
        Browser hereAgain = signedInAgain(here, inlandClass);

        Await.done(remind().look().then(remind().look()));

        assertThat(news(hereAgain)).containsOnlyOnce("A meeting of classes is tomorrow");
    }

    @Test
    void whatOneSchoolLoggedWaitsForTheOther() {
        here.post(
                classes + "/contacts",
                Map.of(
                        "once",
                        "p",
                        "kind",
                        "PHONE",
                        "day",
                        "2026-08-28",
                        "heads",
                        3,
                        "pictures",
                        List.of(),
                        "allMayBeShown",
                        false));

        assertThat(news(there)).contains("A contact waits to be confirmed");
    }
}
