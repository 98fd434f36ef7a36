package org.shoulashou.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.support.Browser;
import org.shoulashou.matching.support.MatchingOverHttp;
import org.shoulashou.platform.jobs.Jobs;
import org.shoulashou.platform.support.Await;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/** Whoever stops a run, or cancels its job, keeps the best that was found so far. */
class StopDayTest extends MatchingOverHttp {

    private static final int PUPILS = 800;
    private static final int SECONDS = 300;

    @Autowired
    private Jobs jobs;

    @Test
    void aRunThatIsStoppedHasTheBestSoFarAsItsResult() throws InterruptedException {
        String run = searching();

        assertThat(league.post("/api/runs/" + run + "/stop", Map.of()).status()).isEqualTo(200);

        untilDone(run);
        hasPairsOfAnUnfinishedSearch(run);
    }

    @Test
    void aRunWhoseJobIsCancelledKeepsTheBestSoFarToo() throws InterruptedException {
        String run = searching();

        Await.result(jobs.find(run).flatMap(job -> jobs.cancel(run, Objects.requireNonNull(job.version()))));

        untilDone(run);
        hasPairsOfAnUnfinishedSearch(run);
    }

    @Test
    void aRunThatIsStoppedWhileItWaitsForItsTurnSearchesForNoTime() throws InterruptedException {
        String first = searching();
        String waits = asked();
        assertThat(state(waits)).isEqualTo("QUEUED");

        league.post("/api/runs/" + waits + "/stop", Map.of());
        league.post("/api/runs/" + first + "/stop", Map.of());

        untilDone(waits);
        hasPairsOfAnUnfinishedSearch(waits);
    }

    private void hasPairsOfAnUnfinishedSearch(String run) {
        JsonNode result = runPage(run).path("result");
        assertThat(result.path("stopped").asBoolean()).isTrue();
        assertThat(result.path("report").path("pairs").asInt()).isPositive();
        assertThat(result.path("report").path("seconds").asDouble()).isLessThan(SECONDS);
        assertThat(league.get("/api/runs/" + run + "/pairs/export?as=CSV")
                        .body()
                        .lines()
                        .count())
                .isEqualTo(1 + result.path("report").path("pairs").asInt());
    }

    /** A run that has found something and goes on. */
    private String searching() throws InterruptedException {
        String run = asked();
        Await.until(() -> list(runPage(run).path("curve")).stream()
                .anyMatch(point -> point.path("pairs").asInt() > 0));
        assertThat(state(run)).isEqualTo("RUNNING");
        return run;
    }

    private String state(String run) {
        return runPage(run).path("run").path("state").asString();
    }

    private String asked() {
        keep(programme(PUPILS));
        Map<String, Object> asked =
                Map.of("year", YEAR, "seconds", SECONDS, "boundSeconds", 1, "of", "PUPILS", "list", sent(pupils()));
        Browser.Answer answer = league.post("/api/programmes/" + plan + "/trials", asked);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(list(answer.json().path("faults"))).isEmpty();
        return text(answer.json(), "runId");
    }

    private String sent(String content) {
        String path = "/api/programmes/" + plan + "/trials/files?name=pupils.csv";
        return text(
                league.send(HttpMethod.POST, path, content, MediaType.APPLICATION_OCTET_STREAM)
                        .json(),
                "id");
    }

    private String pupils() {
        Random random = new Random(1);
        StringBuilder rows = new StringBuilder(
                "pupil,side,place,township,school,class,grade,birth_month,languages,interests,last_friend\n");
        for (int number = 0; number < PUPILS; number++) {
            rows.append("i%d,inland,%s-city,,school,%d,4,%s%n".formatted(number, plan, number / 40, liking(random)));
            rows.append("p%d,partner,%s-county,,school,%d,4,%s%n".formatted(number, plan, number / 40, liking(random)));
        }
        return rows.toString();
    }

    private static String liking(Random random) {
        List<String> interests = List.of("football", "painting", "singing", "chess", "reading", "running");
        int first = random.nextInt(6);
        String two = interests.get(first) + ";" + interests.get((first + 1 + random.nextInt(5)) % 6);
        return "2016-%02d,汉字,%s,".formatted(1 + random.nextInt(12), two);
    }
}
