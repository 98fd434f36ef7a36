package org.shoulashou.coverage.bulletins;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shoulashou.coverage.months.FriendsOverHttp;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.platform.support.Await;
import tools.jackson.databind.JsonNode;

/** Quarters and years of the calendar, in a programme of two school years: September 2026 to August 2028. */
class SchoolYearsTest extends FriendsOverHttp {

    private JsonNode drafted(String span) throws InterruptedException {
        assertThat(league.post("/api/bulletins/programmes/" + plan, Map.of("span", span))
                        .status())
                .isEqualTo(202);
        String path = "/api/bulletins/" + plan + "_" + span + "_1";
        Await.until(() -> league.get(path).status() == 200);
        return league.get(path).json();
    }

    private void goTo(LocalDate day) {
        clock.move(Duration.between(
                clock.instant(),
                day.atTime(LocalTime.NOON).atZone(Downloads.BEIJING).toInstant()));
        league = staff();
    }

    @Test
    void theFirstQuarterLacksNoMonthFromBeforeItBegan() throws InterruptedException {
        closed(MONTH);

        assertThat(drafted("2026-Q3").path("figures").path("lacking")).isEmpty();
    }

    @Test
    void aQuarterInWhichAYearBeginsTellsTheOneBeforeUnderItsOwnName() throws InterruptedException {
        goTo(LocalDate.of(2027, 9, 27));
        closed("2027-09");
        JsonNode bulletin = drafted("2027-Q3");
        JsonNode figures = bulletin.path("figures");

        assertThat(figures.path("years")
                        .valueStream()
                        .map(each -> each.path("year").asInt()
                                + " "
                                + each.path("numbers").path("paired").asInt()))
                .containsExactly("2026 " + 2 * PAIRS, "2027 0");
        assertThat(figures.path("places")
                        .valueStream()
                        .map(each -> each.path("year").asInt()
                                + " "
                                + each.path("numbers").path("paired").asInt()))
                .containsExactly("2026 " + PAIRS, "2026 " + PAIRS, "2027 0", "2027 0");
        assertThat(text(bulletin.path("contents").path("sections").get(0), "body"))
                .contains("2026年度（2026年9月至2027年8月）已结对学生 " + 2 * PAIRS + " 人");
    }

    @Test
    void theQuarterAndTheYearInWhichItEndsAreMadeFromItsLastMonth() throws InterruptedException {
        goTo(LocalDate.of(2028, 8, 27));
        closed("2028-08");

        assertThat(text(drafted("2028-Q3").path("figures"), "asOf")).startsWith("2028-08-27");
        assertThat(text(drafted("2028").path("figures"), "asOf")).startsWith("2028-08-27");
    }
}
