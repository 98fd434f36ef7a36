package org.shoulashou.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shoulashou.whole.Visitor.Answer;
import tools.jackson.databind.JsonNode;

/**
 * Killed in the middle of a run and between two pieces of a hand-over, the house takes both up and ends both, once; and
 * the figures are those that a recount finds.
 */
class KilledIT {

    private static final String LEASE = "--shoulashou.jobs.lease=3s";

    /** So that the few pairs of the demonstration go in as many steps. */
    private static final String PIECES = "--shoulashou.matching.piece=1";

    @TempDir
    static Path folder;

    private final Visitor counsellor = new Visitor();
    private final Visitor hunan = new Visitor();
    private final Visitor national = new Visitor();

    @Test
    void aRunIsTakenUpAndAHandOverIsMadeExactlyOnce() throws IOException, InterruptedException {
        Path invented = invented();
        String trial;
        String demo;
        long before;
        try (StartedJar house =
                StartedJar.in(folder, StartedJar.freePort(), LEASE, PIECES).whenReady()) {
            house.whenItSays("teacher.changsha");
            signIn(house, hunan, "province.hunan");
            signIn(house, national, "national");
            signIn(house, counsellor, "counsellor.changsha");
            demo = runForThoseWhoWaited(house);
            trial = trial(house, invented);
            until(national, house, trial, page -> !page.path("curve").isEmpty());
            before = proposed(house);
            approve(house, demo);
            untilSomeHaveGone(house, demo);
            assertThat(state(page(national, house, trial))).isEqualTo("RUNNING");
            house.kill();
        }
        try (StartedJar again =
                StartedJar.in(folder, StartedJar.freePort(), LEASE).whenReady()) {
            assertThat(page(national, again, trial).path("result").isObject()).isFalse();
            national.post(again.address() + "/api/runs/" + trial + "/stop", Map.of());
            JsonNode ended = until(national, again, trial, page -> state(page).equals("DONE"));
            assertThat(ended.path("result").path("report").path("pairs").asInt())
                    .isGreaterThan(1_000);
            JsonNode handed = until(
                    hunan,
                    again,
                    demo,
                    page -> page.path("handOver").path("made").isObject());
            long made = handed.path("handOver").path("made").path("pairings").asLong();
            assertThat(made)
                    .isEqualTo(handed.path("result").path("fresh").asLong())
                    .isPositive();
            assertThat(proposed(again)).isEqualTo(before + made);
            again.kill();
        }
        try (StartedJar counting = StartedJar.in(folder, StartedJar.freePort(), "--recount-coverage")) {
            assertThat(counting.exitCode()).as(counting.said()).isZero();
        }
    }

    /** By the command line of the same jar, as somebody does who tries a plan out. */
    private static Path invented() throws IOException, InterruptedException {
        Path into = folder.resolve("invented");
        Process generate = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        System.getProperty("shoulashou.jar"),
                        "generate",
                        "--programme",
                        "matching-rules/programmes/national-2021.yaml",
                        "--pupils=6000",
                        "--out",
                        into.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(generate.waitFor()).isZero();
        return into.resolve("pupils.csv");
    }

    private static void signIn(StartedJar house, Visitor visitor, String name) {
        JsonNode person = StreamSupport.stream(
                        new Visitor()
                                .get(house.address() + "/api/demo")
                                .body()
                                .path("signIns")
                                .spliterator(),
                        false)
                .filter(each -> each.path("signInName").asString("").equals(name))
                .findFirst()
                .orElseThrow();
        visitor.signsIn(house.address(), name, person.path("password").asString());
        if (!person.has("totpCode")) return;
        Map<String, Object> code = Map.of("code", person.path("totpCode").asString());
        assertThat(visitor.post(house.address() + "/api/session/totp", code).status())
                .isEqualTo(200);
    }

    /** The demonstration's own run finds one pair alone; so all that waits is declined, and several are found. */
    private String runForThoseWhoWaited(StartedJar house) throws InterruptedException {
        String runs = house.address() + "/api/programmes/turpan-2026/runs";
        JsonNode first = hunan.get(runs).body().path("items").get(0).path("id");
        until(hunan, house, first.asString(), page -> state(page).equals("DONE"));
        int year = hunan.get(runs).body().path("items").get(0).path("year").asInt();
        declineAll(house.address() + "/api/class-pairings");
        Map<String, Object> asked = Map.of("year", year, "seconds", 1, "boundSeconds", 1);
        String id = hunan.post(runs, asked).body().path("id").asString();
        JsonNode found = until(hunan, house, id, page -> state(page).equals("DONE"));
        assertThat(found.path("result").path("fresh").asInt()).isGreaterThan(2);
        return id;
    }

    private void declineAll(String list) {
        for (JsonNode row : counsellor.get(list).body().path("items")) {
            String path = list + "/" + row.path("id").asString();
            List<Map<String, Object>> waiting = counsellor
                    .get(path)
                    .body()
                    .path("pairs")
                    .valueStream()
                    .filter(pair -> pair.path("state").asString("").equals("PROPOSED"))
                    .map(KilledIT::chosen)
                    .toList();
            Map<String, Object> word = Map.of("pairings", waiting, "because", "WISHES_ANOTHER");
            assertThat(counsellor.post(path + "/refusal", word).status()).isIn(200, 422);
        }
    }

    private static Map<String, Object> chosen(JsonNode pair) {
        return Map.of(
                "id",
                pair.path("id").asString(),
                "version",
                pair.path("version").asLong());
    }

    private String trial(StartedJar house, Path pupils) throws IOException {
        String trials = house.address() + "/api/programmes/national-2021/trials";
        Answer file = national.send(trials + "/files?name=pupils.csv", Files.readAllBytes(pupils));
        Map<String, Object> asked =
                Map.of("year", 2021, "list", file.body().path("id").asString(), "seconds", 300, "boundSeconds", 1);
        Answer started = national.post(trials, asked);
        assertThat(started.status()).as(started.body().toString()).isEqualTo(200);
        return started.body().path("runId").asString();
    }

    private void approve(StartedJar house, String run) {
        String handOver = house.address() + "/api/runs/" + run + "/hand-over";
        String deadline = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(10).toString();
        Answer asked = hunan.post(handOver, Map.of("version", version(house, run), "deadline", deadline));
        assertThat(asked.status()).as(asked.body().toString()).isEqualTo(200);
        Answer approved = national.post(handOver + "/approval", Map.of("version", version(house, run)));
        assertThat(approved.status()).as(approved.body().toString()).isEqualTo(200);
    }

    private void untilSomeHaveGone(StartedJar house, String run) {
        String job = house.address() + "/api/jobs/matching-hand-over:" + run;
        JsonNode seen = national.get(job).body();
        for (int look = 0; look < 5_000 && seen.path("done").asLong() == 0; look++) {
            seen = national.get(job).body();
        }
        assertThat(seen.path("done").asLong())
                .as(seen.toString())
                .isPositive()
                .isLessThan(seen.path("total").asLong());
    }

    private long version(StartedJar house, String run) {
        return hunan.get(house.address() + "/api/runs/" + run)
                .body()
                .path("version")
                .asLong();
    }

    /** How many pairs wait to be confirmed. */
    private long proposed(StartedJar house) {
        String list = house.address() + "/api/class-pairings?programme=turpan-2026&size=100";
        List<JsonNode> rows = StreamSupport.stream(
                        hunan.get(list).body().path("items").spliterator(), false)
                .toList();
        return rows.stream()
                .mapToLong(row -> row.path("pairs").path("PROPOSED").asLong())
                .sum();
    }

    private static String state(JsonNode page) {
        return page.path("run").path("state").asString("");
    }

    private static JsonNode page(Visitor who, StartedJar house, String run) {
        return who.get(house.address() + "/api/runs/" + run).body();
    }

    private static JsonNode until(Visitor who, StartedJar house, String run, Predicate<JsonNode> so)
            throws InterruptedException {
        JsonNode page = page(who, house, run);
        for (int look = 0; look < 600 && !so.test(page); look++) {
            Thread.sleep(200);
            page = page(who, house, run);
        }
        assertThat(so.test(page)).as("%s; it said:%n%s", page, house.said()).isTrue();
        return page;
    }
}
