package org.shoulashou.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.support.Browser.Answer;
import org.shoulashou.matching.ClassPairing.Group;
import org.shoulashou.matching.support.MatchingOverHttp;
import org.shoulashou.platform.support.Await;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.Plans;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Quota;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.JsonNode;

/** One class of the city may have friends in a year, and its school has two. */
class CapOfClassesDayTest extends MatchingOverHttp {

    private static final Text NAMES = new Text("班级名额", "Classes");

    @Autowired
    private ClassPairings classes;

    private String other = "";

    @BeforeEach
    void oneClassAYear() {
        keep(capped(Quota.Period.YEAR));
        other = otherInlandClass();
    }

    private Programme capped(Quota.Period period) {
        Quota one = new Quota(
                "classes",
                NAMES,
                1,
                Quota.Unit.CLASSES,
                Quota.Per.EACH_CITY,
                List.of(),
                period,
                Quota.Kind.CAP,
                NAMES,
                List.of());
        return Plans.withQuotas(programme(30), List.of(one));
    }

    @Test
    void aRunPairsTheClassThatHasMostAndTellsTheOthersThatTheQuotaIsFull() throws InterruptedException {
        pupil(other, "2016-05");
        for (int i = 0; i < 2; i++) pupil(inlandClass, "2016-05");
        for (int i = 0; i < 3; i++) pupil(partnerClass, "2016-05");

        JsonNode page = runPage(run());

        assertThat(page.path("result").path("fresh").asInt()).isEqualTo(2);
        JsonNode line = page.path("quotas").get(0);
        assertThat(line.path("used").asInt()).isEqualTo(1);
        assertThat(line.path("amount").asInt()).isEqualTo(1);
    }

    @Test
    void aClassWhoseOnlyPairRestsKeepsItsPlace() throws InterruptedException {
        String child = pupil(inlandClass, "2016-05");
        alreadyFriends(child, pupil(partnerClass, "2016-05"));
        withdraw(child);
        Await.until(() -> !pairs(here, "PAUSED").isEmpty());
        pupil(other, "2016-05");
        pupil(partnerClass, "2016-05");

        JsonNode page = runPage(run());

        assertThat(page.path("result").path("fresh").asInt()).isZero();
        assertThat(page.path("quotas").get(0).path("used").asInt()).isEqualTo(1);
    }

    @Test
    void beforeARunTheBoardTellsHowManyClassesHaveTheirPlaces() {
        assertThat(classesOnTheBoard().path("taken").asInt()).isZero();
        for (int i = 0; i < 2; i++) alreadyFriends(pupil(inlandClass, "2016-05"), pupil(partnerClass, "2016-05"));

        assertThat(classesOnTheBoard().path("taken").asInt()).isEqualTo(1);
        assertThat(classesOnTheBoard().path("amount").asInt()).isEqualTo(1);
        assertThat(classesOnTheBoard().path("otherYears").asInt()).isZero();
    }

    private JsonNode classesOnTheBoard() {
        return league.get("/api/programmes/" + plan + "/candidates?year=" + YEAR)
                .json()
                .path("quotas")
                .get(0);
    }

    @Test
    void nobodyPairsAClassTooManyByHandAndTheOneThatHasPairsGoesOn() {
        propose(pupil(inlandClass, "2016-05"), pupil(partnerClass, "2016-05"));
        Map<String, Object> late = Map.of("inland", pupil(other, "2016-05"), "partner", pupil(partnerClass, "2016-05"));
        Map<String, Object> more =
                Map.of("inland", pupil(inlandClass, "2016-05"), "partner", pupil(partnerClass, "2016-05"));
        String usual = path(here);
        String there = "/api/class-pairings/" + ofTheOtherClass();

        JsonNode room = here.post(there + "/judgement", late).json().path("room");
        assertThat(list(room))
                .singleElement()
                .satisfies(one -> assertThat(one.path("left").asInt()).isZero());
        Answer refused = here.post(there + "/pairings", late);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("matching.quota-full");
        assertThat(list(here.post(usual + "/judgement", more).json().path("room")))
                .isEmpty();
        assertThat(here.post(usual + "/pairings", more).status()).isEqualTo(200);
    }

    @Test
    void aRunThatIsHandedOverLateOpensNoClassBesideTheOneThatCameFirst() throws InterruptedException {
        for (int i = 0; i < 2; i++) pupil(other, "2016-05");
        for (int i = 0; i < 3; i++) pupil(partnerClass, "2016-05");
        String run = run();
        assertThat(runPage(run).path("result").path("fresh").asInt()).isEqualTo(2);
        propose(pupil(inlandClass, "2016-05"), pupil(partnerClass, "2016-05"));

        handOver(run);

        JsonNode made = runPage(run).path("handOver").path("made");
        assertThat(made.path("pairings").asInt()).isZero();
    }

    @Test
    void whereAllYearsCountTogetherAClassOfAnEarlierYearCounts() throws InterruptedException {
        keep(capped(Quota.Period.TERM));
        String child = pupil(inlandClass, "2016-05");
        String friend = pupil(partnerClass, "2016-05");
        Await.done(database.updateFirst(
                Query.query(
                        Criteria.where("_id").is(alreadyFriends(child, friend).id())),
                new Update().set("year", YEAR - 1),
                Pairing.COLLECTION));
        withdraw(child);
        pupil(other, "2016-05");

        assertThat(runPage(run()).path("result").path("fresh").asInt()).isZero();
    }

    private String ofTheOtherClass() {
        ClassPairing known = ClassPairing.of(
                plan,
                YEAR,
                new Group(other, plan + "-city-school", plan + "-city", List.of(plan + "-city", plan, "CN")),
                new Group(
                        partnerClass, plan + "-county-school", plan + "-county", List.of(plan + "-county", plan, "CN")),
                LocalDate.of(2026, 9, 20));
        Await.done(classes.ensure(List.of(known), known.deadline()));
        return known.id();
    }
}
