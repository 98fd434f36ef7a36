package org.shoulashou.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.accounts.support.Browser;
import org.shoulashou.accounts.support.Browser.Answer;
import org.shoulashou.matching.support.MatchingOverHttp;
import org.shoulashou.platform.support.Await;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/** Runs by files, over HTTP, and runs of classes and schools. */
class TrialDayTest extends MatchingOverHttp {

    private static final String HEAD =
            "pupil,side,place,township,school,class,grade,birth_month,languages,interests,last_friend\n";

    @Autowired
    private List<LookAround> rounds;

    @Test
    void filesOfTheCommandLineGiveTheFilesOfTheCommandLine() throws InterruptedException {
        String list = HEAD + row("i1", "inland", "city") + row("i2", "inland", "city") + row("p1", "partner", "county");
        Map<String, Object> asked = asked("PUPILS", list);
        asked.put("pinned", sent("pinned.csv", "inland,partner\ni2,p1\n"));

        String run = text(league.post(trials(), asked).json(), "runId");
        untilDone(run);

        String path = "/api/runs/" + run;
        String pairs = league.get(path + "/pairs/export?as=CSV").body();
        assertThat(pairs).startsWith("inland,partner,points,reasons\ni2,p1,");
        assertThat(league.get(path + "/classes/export?as=CSV").body())
                .isEqualTo("inland_class,partner_class,pairs\nschool of city/4,school of county/4,1\n");
        assertThat(league.get(path + "/unmatched/export?as=CSV").body())
                .isEqualTo("pupil,reason\ni1,the partner side has fewer pupils / 受援地合适的学生较少\n");
        assertThat(league.get(path + "/report/export").json().path("pairs").asInt())
                .isEqualTo(1);
        assertThat(league.get(path + "/files/export").body()).contains(pairs, "inland_class", "\"pairs\": 1");
        assertThat(list(league.get(path + "/classes").json().path("items")))
                .extracting(each -> text(each.path("inlandName"), "zh"))
                .containsExactly("school of city/4");
    }

    @Test
    void everyFaultOfEveryFileIsToldAndNothingIsStarted() {
        Map<String, Object> asked = asked("PUPILS", HEAD + row("i1", "nowhere", "city") + row("i1", "inland", "city"));
        asked.put("blocked", sent("blocked.csv", "inland,partner\ni1,p9\n"));

        JsonNode told = league.post(trials(), asked).json();

        assertThat(told.path("runId").isMissingNode() || told.path("runId").isNull())
                .isTrue();
        assertThat(list(told.path("faults")))
                .extracting(
                        fault -> text(fault, "file") + ":" + fault.path("line").asInt())
                .containsExactly("blocked.csv:2", "pupils.csv:2", "pupils.csv:3");
        assertThat(league.get("/api/programmes/" + plan + "/runs")
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    @Tag("R10")
    void aFileThatCouldNameAChildIsNotTaken() {
        String named = HEAD.replace(",last_friend", ",last_friend,name")
                + row("i1", "inland", "city").replace("\n", ",小明\n")
                + row("小红", "inland", "city").replace("\n", ",小红\n");

        JsonNode told = league.post(trials(), asked("PUPILS", named)).json();

        assertThat(list(told.path("faults")))
                .extracting(fault -> fault.path("line").asInt())
                .containsExactly(1, 3);
    }

    @Test
    void whatIsNoCsvFileOrFromAnotherProgrammeIsRefusedClearly() {
        assertThat(send("pupils.xlsx", "PK\u0003\u0004 and more").code()).isEqualTo("matching.not-a-csv-file");
        assertThat(send("pupils.csv", "one\u0000two").code()).isEqualTo("matching.not-a-csv-file");
        Map<String, Object> asked = asked("PUPILS", HEAD);
        asked.put("pinned", "from-elsewhere");
        assertThat(league.post(trials(), asked).code()).isEqualTo("matching.file-gone");
    }

    @Test
    void aTrialNeverGoesToSchoolsAndIsRemovedWithItsFiles() throws InterruptedException {
        String list = HEAD + row("i1", "inland", "city") + row("p1", "partner", "county");
        String run = text(league.post(trials(), asked("PUPILS", list)).json(), "runId");
        untilDone(run);

        assertThat(comparable()).isEmpty();
        Map<String, Object> hand = Map.of("version", version(run), "deadline", "2026-09-20");
        assertThat(league.post("/api/runs/" + run + "/hand-over", hand).code()).isEqualTo("matching.not-for-schools");
        assertThat(list(runPage(run).path("allowedActions")))
                .extracting(JsonNode::asString)
                .doesNotContain("askHandOver");
        lookAround(Duration.ofDays(29));
        assertThat(league.get("/api/runs/" + run + "/pairs/export?as=CSV").body())
                .contains("i1,p1");
        lookAround(Duration.ofDays(2));
        assertThat(league.get("/api/runs/" + run).status()).isEqualTo(404);
        assertThat(raw("matchingRunParts")).noneMatch(part -> run.equals(part.getString("run")));
        assertThat(raw("matchingFiles")).noneMatch(file -> plan.equals(file.getString("programme")));
        assertThat(raw("matchingFileParts")).isEmpty();
    }

    @Test
    void organisationsComeFromAFileOnly() throws InterruptedException {
        Map<String, Object> rolls = Map.of("year", YEAR, "of", "ORGANISATIONS");
        assertThat(league.post("/api/programmes/" + plan + "/runs", rolls).code())
                .isEqualTo("matching.organisations-from-a-file");
        String list = "organisation,side,place,township,kind\n" + "o1,inland," + plan + "-city,,office\nt1,partner,"
                + plan + "-county,,village\n";
        Map<String, Object> asked = asked("ORGANISATIONS", list);

        String run = text(league.post(trials(), asked).json(), "runId");
        untilDone(run);

        assertThat(league.get("/api/runs/" + run + "/pairs/export?as=CSV").body())
                .contains("o1,t1,");
        handOver(run);
        JsonNode bond = bonds(league).get(0);
        Map<String, Object> word = Map.of("version", bond.path("version").asLong(), "reason", "too far away");
        assertThat(text(
                        league.post("/api/bonds/" + text(bond, "id") + "/refusal", word)
                                .json(),
                        "state"))
                .isEqualTo("DECLINED");
        assertThat(league.get("/api/bonds/export?programme=" + plan).status()).isEqualTo(200);
    }

    @Test
    void classesAndSchoolsOfTheRollsArePairedAndNamed() throws InterruptedException {
        pupil(inlandClass, "2016-05", "football");
        pupil(partnerClass, "2016-06", "football");
        for (String of : List.of("CLASSES", "SCHOOLS")) {
            String run = run(Map.of("year", YEAR, "seconds", 1, "boundSeconds", 1, "of", of));

            assertThat(list(league.get("/api/runs/" + run + "/classes").json().path("items")))
                    .singleElement()
                    .satisfies(each -> assertThat(text(each.path("partnerName"), "en"))
                            .isEqualTo("School of " + plan + "-county" + (of.equals("CLASSES") ? ", Class 4" : "")));
        }
        assertThat(comparable()).isEmpty();
    }

    @Test
    void whatOrganisationsSaidHoldsInLaterRuns() throws InterruptedException {
        String list = "organisation,side,place,township,kind\n" + "o1,inland," + plan + "-city,,\no2,inland," + plan
                + "-city,,\nt1,partner," + plan + "-county,,village\nt2,partner," + plan + "-county,,village\n";
        Map<String, Object> asked = asked("ORGANISATIONS", list);
        String first = text(league.post(trials(), asked).json(), "runId");
        untilDone(first);
        handOver(first);
        List<JsonNode> both = bonds(league);
        say(both.get(0), "agreement", "signed", today());
        say(both.get(1), "refusal", "reason", "too far away");

        String later = text(league.post(trials(), asked).json(), "runId");
        untilDone(later);

        String pairs = league.get("/api/runs/" + later + "/pairs/export?as=CSV").body();
        assertThat(pairs).contains(two(both.get(0))).doesNotContain(two(both.get(1)));
        assertThat(runPage(later).path("result").path("fresh").asInt()).isZero();
        assertThat(raw("actionLog").toString()).contains("BOND_PROPOSED");
    }

    private static String two(JsonNode bond) {
        return text(bond.path("inland"), "zh") + "," + text(bond.path("partner"), "zh");
    }

    private void say(JsonNode bond, String word, String field, String what) {
        Map<String, Object> body = Map.of("version", bond.path("version").asLong(), field, what);
        assertThat(league.post("/api/bonds/" + text(bond, "id") + "/" + word, body)
                        .status())
                .isEqualTo(200);
    }

    private String today() {
        return clock.instant().toString().substring(0, 10);
    }

    private static List<JsonNode> bonds(Browser who) {
        return list(who.get("/api/bonds").json().path("items"));
    }

    private void lookAround(Duration later) {
        clock.move(later);
        rounds.forEach(round -> Await.done(round.look()));
        league = signedIn(people.somebody(fresh("league"), Role.LEAGUE_PROVINCE, Scope.place(plan)));
    }

    private String trials() {
        return "/api/programmes/" + plan + "/trials";
    }

    private Map<String, Object> asked(String of, String list) {
        Map<String, Object> asked = new HashMap<>(Map.of("year", YEAR, "seconds", 1, "boundSeconds", 1));
        asked.put("of", of);
        asked.put("list", sent(of.equals("PUPILS") ? "pupils.csv" : "organisations.csv", list));
        return asked;
    }

    private String sent(String name, String content) {
        Answer answer = send(name, content);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return text(answer.json(), "id");
    }

    private Answer send(String name, String content) {
        String path = trials() + "/files?name=" + name;
        return league.send(HttpMethod.POST, path, content, MediaType.APPLICATION_OCTET_STREAM);
    }

    private String row(String id, String side, String place) {
        return id + "," + side + "," + plan + "-" + place + ",,school of " + place + ",4,4,2016-05,汉字,,\n";
    }
}
