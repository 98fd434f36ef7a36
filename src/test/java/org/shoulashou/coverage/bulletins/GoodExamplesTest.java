package org.shoulashou.coverage.bulletins;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.support.Browser;
import org.shoulashou.coverage.months.FriendsOverHttp;
import org.shoulashou.directory.Pupils;
import org.shoulashou.directory.RealNames;
import org.shoulashou.platform.support.Await;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A child's story is told only with the family's word, by two adults, and under no real name. */
class GoodExamplesTest extends FriendsOverHttp {

    @Autowired
    private Pupils pupils;

    @Autowired
    private RealNames names;

    private String path() {
        return "/api/classes/" + inlandClass + "/good-examples";
    }

    private Browser.Answer tell(Browser who, String pupil, String words) {
        return who.post(
                path(), Map.of("key", fresh("key"), "pupils", List.of(pupil), "title", "A map", "words", words));
    }

    private List<String> offered() {
        return league.get("/api/bulletins/programmes/" + plan + "/examples")
                .json()
                .valueStream()
                .map(each -> text(each, "id"))
                .toList();
    }

    @Test
    @Tag("R02")
    void anExampleIsOfferedToBulletinsOnlyWithConsentAndASecondAdultAndGoesWithTheConsent() {
        Browser one = counsellorOf(inlandClass);
        Browser other = counsellorOf(inlandClass);
        String without = enrolled(inlandClass, "2016-03");
        assertThat(tell(one, without, "They drew a map.").code()).isEqualTo("coverage.no-story-consent");

        String pupil = pupil(inlandClass, "2016-03");
        JsonNode told = tell(one, pupil, "They drew a map.").json();
        String id = text(told, "id");
        assertThat(offered()).doesNotContain(id);
        assertThat(one.post(path() + "/" + id + "/approval", Map.of()).code()).isEqualTo("coverage.second-person");
        assertThat(other.post(path() + "/" + id + "/approval", Map.of()).status())
                .isEqualTo(200);
        assertThat(offered()).contains(id);

        withdraw(pupil);
        assertThat(offered()).doesNotContain(id);
    }

    @Test
    @Tag("R11")
    void noChildOfTheClassIsNamed() {
        Browser one = counsellorOf(inlandClass);
        String pupil = pupil(inlandClass, "2016-03");
        String friend = pupil(inlandClass, "2016-03");
        String name = Await.result(pupils.find(friend).map(names::of));
        assertThat(tell(one, pupil, "With " + name + " they drew a map.").code())
                .isEqualTo("coverage.names-a-child");
    }
}
