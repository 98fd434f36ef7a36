package org.shoulashou.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.shoulashou.Shoulashou;
import org.shoulashou.letters.delivery.Mornings;
import org.shoulashou.platform.start.Command;
import org.shoulashou.platform.support.Await;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Opens the house with its made-up people in a fresh folder and lets a browser walk through it. What the browser
 * does and expects stands in {@code frontend/tests/browser}; {@code -Dbrowser.tests=tables} runs a part of it.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"server.address=127.0.0.1", "shoulashou.accounts.address-attempts=10000"})
class BrowserIT {

    private static final String IMPATIENCE = "4s";
    private static final int MOST_WORDS = 120;

    @TempDir
    static Path folder;

    @LocalServerPort
    private int port;

    @Autowired
    private MongoConnectionDetails database;

    @Autowired
    private BeanFactory house;

    @DynamicPropertySource
    static void freshFolder(DynamicPropertyRegistry settings) {
        settings.add("shoulashou.data", folder::toString);
    }

    @Test
    @Timeout(value = 1, unit = TimeUnit.HOURS)
    @Tag("R27")
    @Tag("R28")
    @Tag("R29")
    @Tag("R30")
    @Tag("R33")
    void everybodyCanDoTheirWorkInABrowser() throws IOException, InterruptedException {
        try (ReactiveWebServerApplicationContext impatient = impatientInstance();
                Calendar calendar = new Calendar(new Mornings(house))) {
            WebServer server = Objects.requireNonNull(impatient.getWebServer());
            assertThat(failures(port, server.getPort(), calendar)).isEmpty();
            assertThat(recounted()).isEmpty();
        }
    }

    /** Where the figures are not what the truth says, after everything that was done; nothing when nowhere. */
    private List<String> recounted() {
        Command recount = house.getBeanProvider(Command.class).stream()
                .filter(command -> command.name().equals("recount-coverage"))
                .findFirst()
                .orElseThrow();
        Command.Outcome outcome = Await.result(recount.run());
        return outcome.well() ? List.of() : outcome.lines();
    }

    /** A second instance on the same database, which signs people out after seconds. */
    private ReactiveWebServerApplicationContext impatientInstance() {
        return (ReactiveWebServerApplicationContext) new SpringApplicationBuilder(Shoulashou.class)
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--shoulashou.data=" + folder,
                        "--spring.mongodb.uri=" + database.getConnectionString(),
                        "--shoulashou.accounts.address-attempts=10000",
                        "--shoulashou.accounts.staff-idle=" + IMPATIENCE,
                        "--shoulashou.accounts.shared-idle=" + IMPATIENCE);
    }

    /** What the browser tests say at their end of those that failed; nothing when all have passed. */
    private static List<String> failures(int port, int impatientPort, Calendar calendar)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command()).redirectErrorStream(true);
        builder.environment().put("SHOULASHOU_ADDRESS", "http://127.0.0.1:" + port);
        builder.environment().put("SHOULASHOU_IMPATIENT_ADDRESS", "http://127.0.0.1:" + impatientPort);
        builder.environment().put("SHOULASHOU_CALENDAR_ADDRESS", calendar.address());
        Process process = builder.start();
        process.getOutputStream().close();
        List<String> said = new ArrayList<>();
        try (BufferedReader output = process.inputReader()) {
            // not inherited: this process's own output is how it speaks with Maven
            output.lines().peek(System.out::println).forEach(said::add);
            return process.waitFor() == 0 ? List.of() : closingWords(said);
        } finally {
            process.destroy();
        }
    }

    private static List<String> closingWords(List<String> said) {
        List<String> words = said.stream()
                .dropWhile(line -> !line.startsWith("  1) ") && !line.startsWith("Error:"))
                .filter(line -> !line.isBlank())
                .limit(MOST_WORDS)
                .toList();
        return words.isEmpty() ? List.of("The browser tests ended without a word of what failed.") : words;
    }

    private static List<String> command() {
        String part = System.getProperty("browser.tests", "");
        Stream<String> all = Stream.of("node", "frontend/tests/browser/run.mjs", part);
        return all.filter(word -> !word.isBlank()).toList();
    }
}
