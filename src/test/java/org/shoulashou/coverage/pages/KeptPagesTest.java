package org.shoulashou.coverage.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.support.Browser;
import org.shoulashou.coverage.nodes.MarkClasses;
import org.shoulashou.matching.support.MatchingOverHttp;
import org.shoulashou.platform.support.Await;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** R31: a page that was just handed to somebody is handed only to whoever may read the same. */
@Tag("R31")
class KeptPagesTest extends MatchingOverHttp {

    private static final int TIMES = 3;

    @Autowired
    private MarkClasses mark;

    /** Of one who agreed only the school's own people are told, whoever asked a moment before (0029). */
    @Test
    void oneAddressTellsEachReaderWhatIsForThem() throws InterruptedException {
        String path = aClassWithOneWhoAgreed();
        for (int time = 0; time < TIMES; time++) {
            assertThat(total(here, path).path("consented").asInt()).isEqualTo(1);
            assertThat(total(league, path).path("consented").asInt()).isZero();
            assertThat(total(league, path).path("few").valueStream().map(JsonNode::stringValue))
                    .containsExactly("consented");
        }
    }

    @Test
    void nobodyIsLedFurtherOutThanTheyMayLook() {
        String path = "/api/coverage/places/" + plan + "-city";
        Browser country = signedIn(people.somebody(fresh("league"), Role.LEAGUE_NATIONAL, Scope.place("CN")));
        Browser city = signedIn(people.somebody(fresh("league"), Role.LEAGUE_CITY, Scope.place(plan + "-city")));

        for (int time = 0; time < TIMES; time++) {
            assertThat(around(country, path)).containsExactly("CN", plan);
            assertThat(around(city, path)).isEmpty();
            assertThat(around(league, path)).containsExactly(plan);
        }
    }

    @Test
    void whoMayNotReadAPageIsToldOfNoneThoughAnotherHasJustGotIt() {
        String path = "/api/coverage/places/" + plan + "-city";
        Browser stranger = signedIn(people.somebody(fresh("league"), Role.LEAGUE_PROVINCE, Scope.place("43")));

        assertThat(league.get(path).status()).isEqualTo(200);
        assertThat(stranger.get(path).status()).isEqualTo(404);
        assertThat(browser().get(path).status()).isEqualTo(401);
    }

    @Test
    void anotherProgrammeYearOrSideIsAnotherPage() throws InterruptedException {
        String all = "/api/coverage/places/" + plan + "-city?year=0";
        String ours = "/api/coverage/places/" + plan + "-city?programme=" + plan;
        Await.until(() -> read(ours + "&year=2019", "year").equals("2019"));

        for (int time = 0; time < TIMES; time++) {
            assertThat(read(all, "year")).isEmpty();
            assertThat(read(ours + "&year=2019", "year")).isEqualTo("2019");
            assertThat(read(ours + "&year=2020", "year")).isEqualTo("2020");
            assertThat(read(ours + "&year=2020&side=PARTNER", "side")).isEqualTo("PARTNER");
            assertThat(read(ours + "&year=2020", "side")).isEmpty();
        }
    }

    private String read(String path, String field) {
        return league.get(path).json().path(field).asString("");
    }

    private String aClassWithOneWhoAgreed() throws InterruptedException {
        pupil(inlandClass, "2016-03");
        Await.done(mark.classes(List.of(inlandClass)));
        String path = "/api/coverage/classes/" + inlandClass;
        Await.until(() -> total(here, path).path("consented").asInt() == 1);
        Await.until(() -> total(league, path).path("few").size() == 1);
        return path;
    }

    private static JsonNode total(Browser reader, String path) {
        return reader.get(path).json().path("total");
    }

    private static List<String> around(Browser reader, String path) {
        return reader.get(path)
                .json()
                .path("around")
                .valueStream()
                .map(node -> node.path("id").stringValue())
                .toList();
    }
}
