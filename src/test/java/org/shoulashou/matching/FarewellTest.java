package org.shoulashou.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shoulashou.matching.support.MatchingOverHttp;
import org.shoulashou.platform.support.Await;
import tools.jackson.databind.JsonNode;

/** What becomes of two friends when one of them has another place at school, or none any more. */
class FarewellTest extends MatchingOverHttp {

    private String child = "";
    private String friend = "";

    @BeforeEach
    void twoFriends() {
        child = pupil(inlandClass, "2016-05");
        friend = pupil(partnerClass, "2016-05");
        alreadyFriends(child, friend);
    }

    @Test
    void whoeverGraduatesSaysFarewellAndTheFriendIsFreeForAnother() throws InterruptedException {
        String newYear = "/api/schools/" + plan + "-city-school/new-year";
        JsonNode row = here.get(newYear).json().path("classes").get(0);
        Map<String, Object> graduates = Map.of(
                "id",
                inlandClass,
                "version",
                row.path("version").asLong(),
                "fate",
                "GRADUATES",
                "names",
                Map.of("zh", "毕业班", "en", "Leavers"),
                "grade",
                4);

        assertThat(here.post(newYear, Map.of("classes", List.of(graduates))).status())
                .isEqualTo(202);

        Await.until(() -> pairs(there, "ENDED").size() == 1);
        assertThat(text(pairs(there, "ENDED").get(0).path("because"), "en")).isEqualTo("farewell at graduation");
        assertThat(list(classes(there).path("ownLoose")))
                .extracting(one -> text(one, "id"))
                .containsExactly(friend);
    }

    @Test
    void whoeverLeavesLeavesTheFriendFreeForAnother() {
        act(child, "leaving", Map.of("version", 0));

        assertThat(text(pairs(there, "ENDED").get(0).path("because"), "en")).isEqualTo("the pupil left the class");
        assertThat(list(classes(there).path("ownLoose")))
                .extracting(one -> text(one, "id"))
                .containsExactly(friend);
    }

    @Test
    void whoeverChangesTheClassTakesTheFriendAlong() {
        String before = text(classes(here), "id");
        String another = otherInlandClass();

        act(child, "move", Map.of("version", 0, "to", another));

        JsonNode row = here.get("/api/class-pairings?programme=" + plan)
                .json()
                .path("items")
                .valueStream()
                .filter(each -> !text(each, "id").equals(before))
                .findFirst()
                .orElseThrow();
        JsonNode page = here.get("/api/class-pairings/" + text(row, "id")).json();
        assertThat(text(page.path("own").path("className"), "en")).isEqualTo("Class 5");
        assertThat(list(page.path("pairs"))).singleElement().satisfies(pair -> {
            assertThat(text(pair, "state")).isEqualTo("ACTIVE");
            assertThat(text(pair.path("own"), "id")).isEqualTo(child);
            assertThat(text(pair.path("other"), "id")).isEqualTo(friend);
        });
        assertThat(here.get("/api/class-pairings/" + before).json().path("pairs"))
                .isEmpty();
    }

    private void act(String pupil, String what, Map<String, Object> body) {
        String path = "/api/classes/" + inlandClass + "/pupils/" + pupil + "/" + what;
        assertThat(here.post(path, body).status()).isLessThan(300);
    }
}
