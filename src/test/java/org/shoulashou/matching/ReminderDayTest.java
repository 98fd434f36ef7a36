package org.shoulashou.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.support.Browser.Answer;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.matching.support.MatchingOverHttp;
import org.shoulashou.platform.support.Await;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.JsonNode;

/** Schools that have not answered: the deadline of each hand-over here is 20 September. */
class ReminderDayTest extends MatchingOverHttp {

    @Autowired
    private ClassPairings classPairings;

    @Autowired
    private List<LookAround> rounds;

    @Test
    @Tag("R12")
    void whoeverIsSilentIsRemindedTwiceAndSilenceNeverConfirms() throws InterruptedException {
        String pairing = proposed();

        onDay(12);
        assertThat(kept(pairing).reminded()).isEqualTo(new ClassPairing.Reminded(null, null));
        onDay(17);
        LocalDate soon = LocalDate.of(2026, 9, 17);
        assertThat(kept(pairing).reminded()).isEqualTo(new ClassPairing.Reminded(soon, soon));
        assertThat(row().path("daysLeft").asInt()).isEqualTo(3);
        confirm(here, pairs(here, "PROPOSED"));
        onDay(21);
        LocalDate late = LocalDate.of(2026, 9, 21);
        assertThat(kept(pairing).reminded()).isEqualTo(new ClassPairing.Reminded(soon, late));
        assertThat(row().path("daysLeft").asInt()).isEqualTo(-1);
        onDay(90);
        assertThat(kept(pairing).reminded()).isEqualTo(new ClassPairing.Reminded(soon, late));
        assertThat(pairs(there, "PROPOSED")).hasSize(1);
        assertThat(pairs(there, "ACTIVE")).isEmpty();
    }

    @Test
    void theLeagueSeesWhoIsSilentAndRemindsThemOnceADayAndTheLogKeepsIt() throws InterruptedException {
        String pairing = proposed();
        confirm(here, pairs(here, "PROPOSED"));
        String run = Objects.requireNonNull(raw("pairings").stream()
                .filter(each -> plan.equals(each.getString("programme")))
                .findFirst()
                .orElseThrow()
                .getString("run"));
        String path = "/api/runs/" + run + "/hand-over";
        String silent = plan + "-county-school";

        assertThat(list(league.get(path + "/unanswered").json().path("schools")))
                .singleElement()
                .satisfies(school -> assertThat(text(school, "school")).isEqualTo(silent));
        Answer first = league.post(path + "/reminders", Map.of("school", silent));
        assertThat(first.json().path("schools").get(0).path("mayRemind").asBoolean())
                .isFalse();
        assertThat(league.post(path + "/reminders", Map.of("school", silent)).code())
                .isEqualTo("matching.reminded-today");
        assertThat(league.post(path + "/reminders", Map.of("school", plan + "-city-school"))
                        .code())
                .isEqualTo("matching.nothing-awaited");
        assertThat(raw("actionLog").toString()).contains("SCHOOL_REMINDED");
        assertThat(kept(pairing).reminded().inland()).isNull();
    }

    @Test
    void aReminderIsAnEventForEachSchool() {
        ClassPairing.Group one = new ClassPairing.Group("class", "school", "4301", List.of("4301"));
        ClassPairing.Group other = new ClassPairing.Group("other", "there", "650402", List.of("650402"));
        LocalDate deadline = LocalDate.of(2026, 9, 20);
        ClassPairing classes = ClassPairing.of("plan", 2026, one, other, deadline);

        ClassPairing told = classes.reminding(Side.PARTNER, deadline.plusDays(1), clock.instant());

        assertThat(told.outbox().events())
                .singleElement()
                .satisfies(event -> assertThat(event.toString()).contains("matching.answer-awaited", "there", "true"));
    }

    @Test
    void whenThePlaceOfASchoolLiesElsewhereItsPairedClassesAreSeenFromThere() throws InterruptedException {
        String pairing = proposed();
        List<String> line = List.of(plan + "-city", plan + "-elsewhere", "CN");
        Await.done(database.updateFirst(
                Query.query(Criteria.where("_id").is(plan + "-city-school")),
                new Update().set("line", line),
                "schools"));

        rounds.forEach(round -> Await.done(round.look()));

        assertThat(kept(pairing).inland().line()).isEqualTo(line);
        assertThat(kept(pairing).within())
                .contains(Scope.place(plan + "-elsewhere").key())
                .contains(Scope.school(plan + "-county-school").key());
    }

    private String proposed() throws InterruptedException {
        pupil(inlandClass, "2016-05");
        pupil(partnerClass, "2016-05");
        handOver(run());
        return text(classes(here), "id");
    }

    /** Everybody signs in again: so long nobody stays signed in. */
    private void onDay(int ofSeptember) {
        clock.reset();
        clock.move(Duration.ofDays(ofSeptember - 1L));
        rounds.forEach(round -> Await.done(round.look()));
        here = counsellorOf(inlandClass);
        there = counsellorOf(partnerClass);
        league = signedIn(people.somebody(fresh("league"), Role.LEAGUE_PROVINCE, Scope.place(plan)));
    }

    private JsonNode row() {
        return there.get("/api/class-pairings?waiting=true")
                .json()
                .path("items")
                .get(0);
    }

    private ClassPairing kept(String id) {
        return Objects.requireNonNull(Await.result(classPairings.find(id)));
    }
}
