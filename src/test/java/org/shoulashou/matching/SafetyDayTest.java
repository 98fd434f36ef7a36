package org.shoulashou.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.support.Browser.Answer;
import org.shoulashou.matching.support.MatchingOverHttp;
import org.shoulashou.platform.support.Await;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.JsonNode;

/** What must hold however things come together: consents that end in silence, caps, and places that rest. */
class SafetyDayTest extends MatchingOverHttp {

    @Autowired
    @Qualifier("org.shoulashou.matching.changes.NoticesFollow")
    private LookAround notices;

    @Test
    @Tag("R05")
    @Tag("R06")
    void whenANewNoticeEndsAConsentTheFriendshipRestsAndAProposalIsOver() throws InterruptedException {
        String child = pupil(inlandClass, "2016-05");
        String other = pupil(inlandClass, "2016-05");
        IntStream.range(0, 2).forEach(i -> pupil(partnerClass, "2016-05"));
        handOver(run());
        List<JsonNode> own = of(child);
        confirm(here, own);
        confirm(
                there,
                pairs(there, "PROPOSED").stream()
                        .filter(pair -> text(pair, "id").equals(text(own.get(0), "id")))
                        .toList());

        answeredAnEarlierNotice(child);
        answeredAnEarlierNotice(other);
        Await.done(notices.look());

        JsonNode rests = pairs(here, "PAUSED").get(0);
        assertThat(text(rests.path("because"), "en")).contains("consent");
        assertThat(pairs(here, "DECLINED")).hasSize(1);
        assertThat(runPage(run()).path("result").path("fresh").asInt()).isZero();
    }

    @Test
    void ofThoseWhoPairByHandAtTheSameMomentNoMoreGetAPlaceThanThereAre() {
        keep(programme(1));
        List<String> inland = pupils(inlandClass, 5);
        List<String> partner = pupils(partnerClass, 5);
        propose(inland.get(0), partner.get(0));
        decline(here, pairs(here, "PROPOSED"));
        String path = path(here) + "/pairings";
        assertThat(room(inland.get(1), partner.get(2))).isEqualTo(1);

        List<CompletableFuture<Answer>> asked = IntStream.range(0, 5)
                .mapToObj(i -> Map.of("inland", inland.get(i), "partner", partner.get((i + 1) % 5)))
                .map(two -> CompletableFuture.supplyAsync(() -> here.post(path, two)))
                .toList();
        List<Answer> answers = asked.stream().map(CompletableFuture::join).toList();

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .extracting(Answer::code)
                .isSubsetOf("matching.quota-full", "matching.do-not-suit")
                .contains("matching.quota-full");
        assertThat(pairs(here, "PROPOSED")).hasSize(1);
        assertThat(room(inland.get(1), partner.get(2))).isZero();
    }

    /** As it is told before anybody presses. */
    private int room(String inland, String partner) {
        JsonNode told = here.post(path(here) + "/judgement", Map.of("inland", inland, "partner", partner))
                .json();
        return told.path("room").get(0).path("left").asInt();
    }

    @Test
    void whatAReleasedPlaceHeldIsFreeForTheNext() {
        keep(programme(2));
        List<String> inland = pupils(inlandClass, 3);
        List<String> partner = pupils(partnerClass, 3);
        propose(inland.get(0), partner.get(0));
        decline(here, pairs(here, "PROPOSED"));
        String path = path(here) + "/pairings";

        for (int i = 0; i < 3; i++) {
            Answer answer = here.post(path, Map.of("inland", inland.get(i), "partner", partner.get((i + 1) % 3)));
            if (answer.status() != 200) {
                assertThat(answer.code()).isIn("matching.quota-full", "matching.do-not-suit");
            }
        }

        assertThat(pairs(here, "PROPOSED")).hasSizeBetween(1, 2);
        assertThat(raw("matchingPlacesInHand"))
                .filteredOn(each -> String.valueOf(each.get("_id")).startsWith(plan))
                .allSatisfy(
                        each -> assertThat(each.getList("held", Object.class)).isEmpty());
    }

    @Test
    void theBoardAndARunTellTheSameFiguresWithThoseThatRest() throws InterruptedException {
        for (int i = 0; i < 2; i++) alreadyFriends(pupil(inlandClass, "2016-05"), pupil(partnerClass, "2016-05"));
        JsonNode one = pairs(here, "ACTIVE").get(0);
        Map<String, Object> pause = Map.of("version", one.path("version").asLong(), "because", "CANNOT_NOW");
        here.post(path(here) + "/pairings/" + text(one, "id") + "/pause", pause);
        withdraw(text(one.path("own"), "id"));

        JsonNode board = league.get("/api/programmes/" + plan + "/candidates?year=" + YEAR)
                .json()
                .path("quotas")
                .get(0);
        JsonNode line = runPage(run()).path("quotas").get(0);

        assertThat(board.path("taken").asInt()).isEqualTo(2);
        assertThat(board.path("paused").asInt()).isEqualTo(1);
        assertThat(line.path("used").asInt()).isEqualTo(2);
        assertThat(line.path("amount").asInt()).isEqualTo(board.path("amount").asInt());
        assertThat(line.path("paused").asInt()).isEqualTo(1);
    }

    private List<String> pupils(String schoolClass, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> pupil(schoolClass, "2016-05", "football"))
                .toList();
    }

    private List<JsonNode> of(String child) {
        return pairs(here, "PROPOSED").stream()
                .filter(pair -> text(pair.path("own"), "id").equals(child))
                .toList();
    }

    /** As if the notice that was answered had been replaced since. */
    private void answeredAnEarlierNotice(String child) {
        Await.done(database.updateFirst(
                Query.query(Criteria.where("_id").is(child)), new Update().set("given.0.notice", 0), "consents"));
    }
}
