package org.shoulashou.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shoulashou.platform.mongo.engine.EmbeddedServer;
import org.shoulashou.whole.Visitor.Answer;
import tools.jackson.databind.JsonNode;

/** The jar that operators get: how it starts, how it refuses, and what a crash leaves. */
class JarIT {

    private static final String TEACHER = "teacher.changsha";

    @TempDir
    static Path folder;

    private static StartedJar house;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        house = StartedJar.in(folder, StartedJar.freePort()).whenReady();
    }

    @AfterAll
    static void stop() throws IOException {
        house.close();
    }

    @Test
    void itTellsItsAddressAndHowToSignIn() throws InterruptedException {
        String said = house.whenItSays(TEACHER);
        assertThat(said).contains(":" + house.address().replaceAll(".*:", ""));
        assertThat(demoSignIns()).isNotEmpty();
    }

    @Test
    void aSecondOneOnTheSameFolderEndsWithOneSentence() throws IOException, InterruptedException {
        try (StartedJar second = StartedJar.in(folder, StartedJar.freePort())) {
            assertThat(second.exitCode()).as(second.said()).isEqualTo(1);
            assertPlain(second.said(), folder.toString());
        }
    }

    @Test
    void aTakenPortEndsWithOneSentence(@TempDir Path other) throws IOException, InterruptedException {
        int taken = Integer.parseInt(house.address().replaceAll(".*:", ""));
        try (StartedJar second = StartedJar.in(other, taken)) {
            assertThat(second.exitCode()).as(second.said()).isEqualTo(1);
            assertPlain(second.said(), String.valueOf(taken));
        }
    }

    @Test
    void anUnreachableMongoEndsWithOneSentence(@TempDir Path other) throws IOException, InterruptedException {
        String nobody = "mongodb://127.0.0.1:" + StartedJar.freePort() + "/shoulashou";
        try (StartedJar second = StartedJar.in(
                other, StartedJar.freePort(), "--spring.mongodb.uri=" + nobody, "--shoulashou.database.patience=2s")) {
            assertThat(second.exitCode()).as(second.said()).isEqualTo(1);
            assertPlain(second.said(), "SPRING_MONGODB_URI");
        }
    }

    @Test
    void killedAtAnyMomentItComesBackWithItsPeopleAndTheirSessions() throws IOException, InterruptedException {
        house.whenItSays(TEACHER);
        Visitor teacher = new Visitor();
        assertThat(teacher.signsIn(house.address(), TEACHER, password(TEACHER)).status())
                .isEqualTo(200);
        house.kill();
        house.close();
        house = StartedJar.in(folder, StartedJar.freePort()).whenReady();
        JsonNode session = teacher.get(house.address() + "/api/session").body();
        assertThat(session.path("state").asString()).isEqualTo("SIGNED_IN");
    }

    @Test
    void onANamedMongoItLoadsNobodyAndPrintsALinkForTheFirstAdministrator(@TempDir Path other)
            throws IOException, InterruptedException {
        try (EmbeddedServer mongo = EmbeddedServer.open(other.resolve("elsewhere.mv"), 16, Clock.systemUTC());
                StartedJar fresh = StartedJar.in(
                        other, StartedJar.freePort(), "--spring.mongodb.uri=" + mongo.uri("shoulashou"))) {
            String said = fresh.whenReady().whenItSays("/setup/");
            assertThat(said).doesNotContain(TEACHER);
            String token = said.replaceAll("(?s).*/setup/([A-Za-z0-9_-]+).*", "$1");
            Answer link = new Visitor().get(fresh.address() + "/api/links/" + token);
            assertThat(link.body().path("purpose").asString()).isEqualTo("SETUP");
            assertThat(new Visitor().get(fresh.address() + "/api/demo").status())
                    .isEqualTo(404);
        }
    }

    /** What somebody who runs this must know, and nothing of how the program is made. */
    private static void assertPlain(String said, String about) {
        assertThat(said).contains(about).doesNotContain("\tat ").doesNotContain("Exception");
    }

    private static String password(String signInName) {
        return demoSignIns().stream()
                .filter(person -> signInName.equals(person.path("signInName").asString("")))
                .map(person -> person.path("password").asString())
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> demoSignIns() {
        return new Visitor()
                .get(house.address() + "/api/demo")
                .body()
                .path("signIns")
                .valueStream()
                .toList();
    }
}
