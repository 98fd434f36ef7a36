package org.shoulashou.coverage.bulletins;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.support.Browser;
import org.shoulashou.coverage.months.FriendsOverHttp;
import org.shoulashou.platform.support.Await;
import org.shoulashou.platform.support.PrintedPaper;
import tools.jackson.databind.JsonNode;

/** A bulletin from frozen figures, by at least two people, to those whom it is about. */
class BulletinsTest extends FriendsOverHttp {

    private static final String STORY = "他们一起画了一张故乡的地图";

    private String id() {
        return plan + "_" + MONTH + "_1";
    }

    private Browser.Answer begin(String span) {
        return league.post("/api/bulletins/programmes/" + plan, Map.of("span", span));
    }

    private JsonNode drafted() throws InterruptedException {
        closed(MONTH);
        assertThat(begin(MONTH).status()).isEqualTo(202);
        Await.until(() -> league.get("/api/bulletins/" + id()).status() == 200);
        return league.get("/api/bulletins/" + id()).json();
    }

    private static Map<String, Object> words(JsonNode bulletin, String title) {
        Map<String, Object> words = new HashMap<>(Map.of(
                "version",
                bulletin.path("version").asLong(),
                "issuer",
                "共青团某省委员会",
                "number",
                "〔2026〕3号",
                "title",
                title,
                "addressed",
                "各市团委：",
                "examples",
                List.of()));
        words.put("sections", List.of(Map.of("heading", "一、总体情况", "body", "写得很好。")));
        return words;
    }

    private Browser.Answer act(Browser who, JsonNode bulletin, String act) {
        return who.post(
                "/api/bulletins/" + text(bulletin, "id") + "/" + act,
                Map.of("version", bulletin.path("version").asLong()));
    }

    private JsonNode published() throws InterruptedException {
        JsonNode handedIn = act(league, drafted(), "handing-in").json();
        return act(colleague, act(colleague, handedIn, "check").json(), "publication")
                .json();
    }

    @Test
    void thereIsNoneBeforeTheMonthIsClosedAndOnlyOneAtATime() throws InterruptedException {
        assertThat(begin(MONTH).code()).isEqualTo("coverage.not-closed");
        assertThat(begin("September").status()).isEqualTo(422);
        drafted();
        assertThat(begin(MONTH).code()).isEqualTo("coverage.still-in-hand");
    }

    @Test
    void aPublishedOneSaysWhatWasFrozenThoughLifeWentOn() throws InterruptedException {
        JsonNode out = published();
        assertThat(out.path("figures").path("total").path("paired").asInt()).isEqualTo(2 * PAIRS);

        friends();
        friends();
        keep(programme(99));
        JsonNode later = league.get("/api/bulletins/" + id()).json();

        assertThat(later.path("figures")).isEqualTo(out.path("figures"));
        assertThat(later.path("contents")).isEqualTo(out.path("contents"));
        assertThat(later.path("figures").path("quotas").get(0).path("amount").asInt())
                .isEqualTo(30);
        assertThat(league.put("/api/bulletins/" + id(), words(later, "Another")).code())
                .isEqualTo("coverage.not-a-draft");
    }

    @Test
    void whoWritesNeitherChecksNorPublishes() throws InterruptedException {
        JsonNode draft = drafted();
        assertThat(act(colleague, draft, "check").code()).isEqualTo("coverage.not-handed-in");
        JsonNode handedIn = act(league, draft, "handing-in").json();
        assertThat(act(league, handedIn, "check").code()).isEqualTo("coverage.second-person");
        assertThat(act(colleague, handedIn, "publication").code()).isEqualTo("coverage.not-checked");
        JsonNode checked = act(colleague, handedIn, "check").json();
        assertThat(act(league, checked, "publication").code()).isEqualTo("coverage.second-person");
        assertThat(text(act(colleague, checked, "publication").json(), "state")).isEqualTo("PUBLISHED");
    }

    /** Whoever corrects a word while checking becomes a writer, and somebody else checks. */
    @Test
    void whoMendsAWordIsNoSecondPersonAnyMore() throws InterruptedException {
        JsonNode draft = drafted();
        JsonNode mended =
                colleague.put("/api/bulletins/" + id(), words(draft, "Mended")).json();
        JsonNode handedIn = act(league, mended, "handing-in").json();
        assertThat(act(colleague, handedIn, "check").code()).isEqualTo("coverage.second-person");
        assertThat(text(act(staff(), handedIn, "check").json(), "state")).isEqualTo("CHECKED");
    }

    @Test
    void aStaleSavingLosesNothingAndEveryVersionIsKept() throws InterruptedException {
        JsonNode draft = drafted();
        assertThat(league.put("/api/bulletins/" + id(), words(draft, "First")).status())
                .isEqualTo(200);
        assertThat(colleague
                        .put("/api/bulletins/" + id(), words(draft, "Second"))
                        .code())
                .isEqualTo("platform.stale");
        Map<String, Object> wrong = words(league.get("/api/bulletins/" + id()).json(), "");
        assertThat(league.put("/api/bulletins/" + id(), wrong).status()).isEqualTo(422);

        JsonNode now = league.get("/api/bulletins/" + id()).json();
        assertThat(text(now.path("contents"), "title")).isEqualTo("First");
        assertThat(now.path("versions").valueStream().map(each -> text(each.path("contents"), "title")))
                .hasSize(2)
                .contains("First");
    }

    @Test
    void draftsStayWhereTheyAreWrittenAndWhatIsOutReachesTheLeagueOfBothSides() throws InterruptedException {
        Browser city = signedIn(people.somebody(fresh("city"), Role.LEAGUE_CITY, Scope.place(plan + "-city")));
        Browser elsewhere = signedIn(people.somebody(fresh("county"), Role.LEAGUE_COUNTY, Scope.place("970101")));
        JsonNode draft = drafted();
        assertThat(city.get("/api/bulletins/" + id()).status()).isEqualTo(404);

        JsonNode handedIn = act(league, draft, "handing-in").json();
        act(colleague, act(colleague, handedIn, "check").json(), "publication");
        assertThat(city.get("/api/bulletins/" + id()).json().path("versions")).isEmpty();
        assertThat(elsewhere.get("/api/bulletins/" + id()).status()).isEqualTo(404);
        assertThat(titlesOf(city.get("/api/news").json())).contains("新的通报发布了");
        assertThat(city.get("/api/bulletins/" + id() + "/pdf").status()).isEqualTo(200);
    }

    private static List<String> titlesOf(JsonNode news) {
        List<String> titles = new ArrayList<>();
        news.path("items")
                .forEach(row -> titles.add(row.path("title").path("zh").asString()));
        return titles;
    }

    @Test
    void whatIsOutIsCorrectedByAnotherEdition() throws InterruptedException {
        published();
        assertThat(begin(MONTH).status()).isEqualTo(202);
        String second = plan + "_" + MONTH + "_2";
        Await.until(() -> league.get("/api/bulletins/" + second).status() == 200);
        assertThat(text(league.get("/api/bulletins/" + second).json().path("contents"), "title"))
                .contains("更正版");
    }

    @Test
    void aDraftLacksTheWordsThatNobodyHasWrittenUntilItIsOut() throws InterruptedException {
        drafted();
        assertThat(lacking(MONTH)).containsExactly("WORDS_EMPTY");
        JsonNode whole = league.put(
                        "/api/bulletins/" + id(),
                        words(league.get("/api/bulletins/" + id()).json(), "Whole"))
                .json();
        assertThat(lacking(MONTH)).isEmpty();
        act(league, whole, "handing-in");
    }

    /** Also by hand of whoever kept the page open: every answer about a bulletin asks the families anew. */
    @Test
    @Tag("R02")
    @Tag("R05")
    void aStoryLeavesThePageAndTheFilesOfAPublishedBulletinWithItsConsent() throws InterruptedException {
        String pupil = pupil(inlandClass, "2016-03");
        JsonNode handedIn = act(league, telling(storyOf(pupil)), "handing-in").json();
        act(colleague, act(colleague, handedIn, "check").json(), "publication");
        assertThat(everywhere()).allMatch(said -> said.contains(STORY));

        withdraw(pupil);

        assertThat(everywhere()).noneMatch(said -> said.contains(STORY)).allMatch(said -> said.contains("一个事例已撤回"));
    }

    @Test
    @Tag("R02")
    @Tag("R05")
    void aStoryLeavesACheckedDraftWithItsConsentAndTheDraftDoesNotGoOut() throws InterruptedException {
        String pupil = pupil(inlandClass, "2016-03");
        JsonNode handedIn = act(league, telling(storyOf(pupil)), "handing-in").json();
        JsonNode checked = act(colleague, handedIn, "check").json();

        withdraw(pupil);

        assertThat(everywhere()).noneMatch(said -> said.contains(STORY));
        assertThat(act(colleague, checked, "publication").code()).isEqualTo("coverage.no-story-consent");
        Browser.Answer returned = colleague.post(
                "/api/bulletins/" + id() + "/return",
                Map.of("version", checked.path("version").asLong(), "note", "Without the example"));
        assertThat(returned.status()).isEqualTo(200);
        assertThat(returned.body()).doesNotContain(STORY);
    }

    @Test
    void aStoryThatItsSchoolTakesBackIsToldNoMore() throws InterruptedException {
        String story = storyOf(pupil(inlandClass, "2016-03"));
        telling(story);
        assertThat(everywhere()).allMatch(said -> said.contains(STORY));
        counsellorOf(inlandClass).delete("/api/classes/" + inlandClass + "/good-examples/" + story);
        assertThat(everywhere()).noneMatch(said -> said.contains(STORY));
    }

    private String storyOf(String pupil) {
        String path = "/api/classes/" + inlandClass + "/good-examples";
        Map<String, Object> story =
                Map.of("key", fresh("key"), "pupils", List.of(pupil), "title", "一张地图", "words", STORY);
        String id = text(counsellorOf(inlandClass).post(path, story).json(), "id");
        assertThat(counsellorOf(inlandClass)
                        .post(path + "/" + id + "/approval", Map.of())
                        .status())
                .isEqualTo(200);
        return id;
    }

    /** A draft in which this story stands. */
    private JsonNode telling(String story) throws InterruptedException {
        Map<String, Object> words = words(drafted(), "With a story");
        words.put("examples", List.of(story));
        return league.put("/api/bulletins/" + id(), words).json();
    }

    /** What the bulletin says, versions that were kept included, on the page and in both files. */
    private List<String> everywhere() {
        String path = "/api/bulletins/" + id();
        return List.of(
                league.get(path).body(),
                league.get(path + "/docx").body(),
                new PrintedPaper(league.file(path + "/pdf")).text());
    }

    private List<String> lacking(String span) {
        return league.get("/api/bulletins/programmes/" + plan + "/missing?span=" + span)
                .json()
                .valueStream()
                .map(each -> text(each, "kind"))
                .toList();
    }
}
