package org.shoulashou.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.support.Browser;
import org.shoulashou.accounts.support.Browser.Answer;
import org.shoulashou.matching.support.MatchingOverHttp;
import org.shoulashou.platform.support.Await;
import org.shoulashou.programme.Weights;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.JsonNode;

/** From a run to friends, over HTTP: what League, counsellors, teachers and pupils do and see. */
class MatchingDayTest extends MatchingOverHttp {

    @Test
    @Tag("R01")
    void whoeverHasNoConsentIsNotMatchedAndTheBoardSaysSo() throws InterruptedException {
        String with = pupil(inlandClass, "2016-05", "football");
        String without = enrolled(inlandClass, "2016-05", "football");
        pupil(partnerClass, "2016-05", "football");
        pupil(partnerClass, "2016-06", "football");

        JsonNode row = list(league.get("/api/programmes/" + plan + "/candidates?year=" + YEAR)
                        .json()
                        .path("rows"))
                .get(0);
        assertThat(row.path("ready").asInt()).isEqualTo(1);
        assertThat(row.path("noConsent").asInt()).isEqualTo(1);

        String run = run();
        String pairs = league.get("/api/runs/" + run + "/pairs/export?as=CSV").body();
        assertThat(pairs)
                .startsWith("inland,partner,points,reasons\n")
                .contains(with)
                .doesNotContain(without);
        assertThat(league.get("/api/runs/" + run + "/unmatched/export?as=CSV").body())
                .doesNotContain(without);
    }

    @Test
    void nobodyApprovesTheirOwnHandOver() throws InterruptedException {
        pupil(inlandClass, "2016-05");
        pupil(partnerClass, "2016-05");
        String run = run();
        String path = "/api/runs/" + run + "/hand-over";
        league.post(path, Map.of("version", version(run), "deadline", "2026-09-20"));

        Answer own = league.post(path + "/approval", Map.of("version", version(run)));

        assertThat(own.code()).isEqualTo("matching.own-hand-over");
        assertThat(raw("pairings")).noneMatch(pair -> plan.equals(pair.getString("programme")));
        assertThat(list(colleague.get("/api/runs/" + run).json().path("allowedActions")))
                .extracting(JsonNode::asString)
                .contains("approveHandOver", "refuseHandOver");
    }

    @Test
    @Tag("R11")
    void theOtherSideIsPenNameGradeTownAndInterestsAndNothingElse() throws InterruptedException {
        pupil(inlandClass, "2016-05", "football");
        pupil(partnerClass, "2016-06", "football");
        pupil(partnerClass, "2016-06", "football");
        handOver(run());

        JsonNode page = classes(here);

        JsonNode pair = page.path("pairs").get(0);
        assertThat(fields(pair.path("other"))).containsExactly("grade", "id", "interests", "penName");
        assertThat(fields(page.path("otherLoose").get(0))).containsExactly("grade", "id", "interests", "penName");
        assertThat(fields(page.path("other"))).containsExactly("grade", "town");
        assertThat(fields(page.path("own"))).contains("className", "schoolName");
        assertThat(page.toString()).doesNotContain(plan + "-county-school");
    }

    @Test
    @Tag("R12")
    void childrenSeeAFriendOnlyWhenAdultsOfBothSchoolsHaveAgreed() throws InterruptedException {
        String child = people.pupil(inlandClass, fresh("cloud"), List.of("sun", "boat", "cat"))
                .id();
        mend(child);
        agree(child);
        pupil(partnerClass, "2016-05", "football");
        handOver(run());
        people.holdOpen(inlandClass, Duration.ofHours(1));
        Browser desk = signedIn(people.account(child));

        JsonNode proposed = pairs(here, "PROPOSED").get(0);
        assertThat(list(proposed.path("reasons")))
                .extracting(each -> text(each.path("words"), "en"))
                .contains("same grade");
        assertThat(desk.get("/api/desk/friends").json()).isEmpty();
        confirm(here, List.of(proposed));
        assertThat(desk.get("/api/desk/friends").json()).isEmpty();
        confirm(there, pairs(there, "PROPOSED"));

        JsonNode friends = desk.get("/api/desk/friends").json();
        assertThat(friends).hasSize(1);
        assertThat(fields(friends.get(0))).containsExactly("grade", "interests", "penName", "resting", "town");
    }

    @Test
    void ofTwoCounsellorsWhoDecideAtOnceOneIsToldThatItHasChanged() throws InterruptedException {
        pupil(inlandClass, "2016-05");
        pupil(partnerClass, "2016-05");
        handOver(run());
        List<JsonNode> asHere = pairs(here, "PROPOSED");
        List<JsonNode> asThere = pairs(there, "PROPOSED");
        String path = path(here);

        CompletableFuture<Answer> yes = CompletableFuture.supplyAsync(() ->
                here.post(path + "/confirmation", Map.of("pairings", List.of(chosen(asHere.get(0))))));
        CompletableFuture<Answer> no = CompletableFuture.supplyAsync(() -> there.post(
                path + "/refusal", Map.of("pairings", List.of(chosen(asThere.get(0))), "because", "CANNOT_NOW")));

        List<JsonNode> notDone = list(yes.join().json().path("notDone"));
        notDone.addAll(list(no.join().json().path("notDone")));
        assertThat(notDone)
                .singleElement()
                .satisfies(one -> assertThat(text(one, "code")).isEqualTo("platform.stale"));
    }

    @Test
    void twoRunsAtOnceWaitForEachOtherAndBothEnd() throws InterruptedException {
        pupil(inlandClass, "2016-05");
        pupil(partnerClass, "2016-05");
        Map<String, Object> asked = Map.of("year", YEAR, "seconds", 1, "boundSeconds", 1);
        String runs = "/api/programmes/" + plan + "/runs";

        List<CompletableFuture<Answer>> both = List.of(
                CompletableFuture.supplyAsync(() -> league.post(runs, asked)),
                CompletableFuture.supplyAsync(() -> colleague.post(runs, asked)));
        List<String> ids =
                both.stream().map(each -> text(each.join().json(), "id")).toList();
        for (String id : ids) untilDone(id);

        assertThat(league.get(runs).json().path("total").asInt()).isEqualTo(2);
        assertThat(comparable()).containsExactlyInAnyOrderElementsOf(ids);
        JsonNode compared = league.get("/api/runs/" + ids.get(0) + "/comparison?with=" + ids.get(1))
                .json();
        assertThat(compared.path("same").asInt()).isEqualTo(1);
    }

    @Test
    void aQuotaIsTriedOutAtOnePlaceAloneAndNeverAtAPlaceThatItIsNotFor() throws InterruptedException {
        IntStream.range(0, 2).forEach(i -> pupil(inlandClass, "2016-05"));
        IntStream.range(0, 2).forEach(i -> pupil(partnerClass, "2016-05"));

        JsonNode page = runPage(run(trying("-city")));

        assertThat(page.path("quotas").get(0).path("amount").asInt()).isEqualTo(1);
        assertThat(page.path("result").path("report").path("pairs").asInt()).isEqualTo(1);
        assertThat(list(page.path("allowedActions")))
                .extracting(JsonNode::asString)
                .doesNotContain("askHandOver");
        assertThat(league.post("/api/programmes/" + plan + "/runs", trying("-county"))
                        .code())
                .isEqualTo("matching.no-such-quota");
    }

    private Map<String, Object> trying(String place) {
        Map<String, Object> fewer = Map.of("quota", "letters", "amount", -29, "place", plan + place);
        return Map.of("year", YEAR, "seconds", 1, "boundSeconds", 1, "quotas", List.of(fewer));
    }

    @Test
    @Tag("R05")
    void aWithdrawalRestsAFriendshipAtOnceAndNobodyIsMatchedMeanwhile() throws InterruptedException {
        String child = pupil(inlandClass, "2016-05");
        alreadyFriends(child, pupil(partnerClass, "2016-05"));

        Runnable agreeAgain = withdraw(child);

        JsonNode rests = pairs(here, "PAUSED").get(0);
        assertThat(text(rests.path("because"), "en")).contains("consent");
        Map<String, Object> version = Map.of("version", rests.path("version").asLong());
        String resume = path(here) + "/pairings/" + text(rests, "id") + "/resumption";
        assertThat(here.post(resume, version).code()).isEqualTo("matching.still-without-consent");
        assertThat(runPage(run()).path("result").path("fresh").asInt()).isZero();
        agreeAgain.run();
        assertThat(here.post(resume, version).status()).isEqualTo(200);
        assertThat(pairs(here, "ACTIVE")).hasSize(1);
    }

    @Test
    void twoPairsChangeFriendsAndTheEffectIsToldBefore() throws InterruptedException {
        IntStream.range(0, 2).forEach(i -> pupil(inlandClass, "2016-05", "football"));
        IntStream.range(0, 2).forEach(i -> pupil(partnerClass, "2016-06", "football"));
        handOver(run());
        List<JsonNode> before = pairs(here, "PROPOSED");
        Map<String, Object> two = Map.of("one", chosen(before.get(0)), "other", chosen(before.get(1)));

        JsonNode effect = here.post(path(here) + "/swap/effect", two).json();
        assertThat(effect.path("after").asInt()).isEqualTo(effect.path("before").asInt());
        assertThat(here.post(path(here) + "/swap", two).status()).isEqualTo(200);

        List<JsonNode> after = pairs(here, "PROPOSED");
        assertThat(after).hasSize(2);
        assertThat(friendOf(before.get(0), after)).isEqualTo(text(before.get(1).path("other"), "id"));
        assertThat(after)
                .allSatisfy(pair ->
                        assertThat(pair.path("confirmedThere").asBoolean()).isFalse());
    }

    @Test
    void theEffectGoesByTheProgrammesWeightsWhateverTheRunWentBy() throws InterruptedException {
        IntStream.range(0, 2).forEach(i -> pupil(inlandClass, "2016-05", "football"));
        IntStream.range(0, 2).forEach(i -> pupil(partnerClass, "2016-06", "football"));
        Weights usual = Weights.USUAL;
        Weights grades = new Weights(500, 0, 0, 0, usual.lastFriend(), usual.openedClassPair(), 0, 0);
        handOver(run(Map.of("year", YEAR, "seconds", 1, "boundSeconds", 1, "weights", grades)));
        List<JsonNode> pairs = pairs(here, "PROPOSED");
        Map<String, Object> two = Map.of("one", chosen(pairs.get(0)), "other", chosen(pairs.get(1)));

        JsonNode effect = here.post(path(here) + "/swap/effect", two).json();

        assertThat(effect.path("after").asInt())
                .isPositive()
                .isEqualTo(effect.path("before").asInt());
    }

    @Test
    void theTeacherSeesWhoHasNoFriendAndWhatToDo() throws InterruptedException {
        pupil(inlandClass, "2016-05");
        enrolled(inlandClass, "2016-05");
        pupil(partnerClass, "2016-05");
        handOver(run());

        JsonNode page = here.get("/api/classes/" + inlandClass + "/friends").json();

        assertThat(page.path("waiting").asInt()).isEqualTo(1);
        assertThat(list(page.path("pupils")).stream()
                        .map(row -> row.path("missing"))
                        .filter(missing -> !missing.isMissingNode() && !missing.isNull()))
                .singleElement()
                .satisfies(missing -> assertThat(text(missing, "kind")).isEqualTo("NO_CONSENT"));
    }

    /** A card was made for this pupil without a birth month. */
    private void mend(String child) {
        Await.done(database.updateFirst(
                Query.query(Criteria.where("_id").is(child)), new Update().set("birthMonth", "2016-05"), "pupils"));
    }

    private static String friendOf(JsonNode pair, List<JsonNode> among) {
        return among.stream()
                .filter(each -> text(each.path("own"), "id").equals(text(pair.path("own"), "id")))
                .map(each -> text(each.path("other"), "id"))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> fields(JsonNode node) {
        return node.propertyNames().stream().collect(Collectors.toCollection(TreeSet::new));
    }
}
