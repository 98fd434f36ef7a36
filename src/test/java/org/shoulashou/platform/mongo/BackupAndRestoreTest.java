package org.shoulashou.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shoulashou.Shoulashou;
import org.shoulashou.platform.support.Await;
import org.shoulashou.platform.support.SpawnedJvm;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Flux;

/** The commands as an operator gives them: processes of their own, beside a running application and without one. */
class BackupAndRestoreTest {

    private static final int LETTERS = 3_000;

    @TempDir
    Path folder;

    private int commands;

    private record Ran(int exit, String said) {}

    @Test
    void aRunningDatabaseIsBackedUpAndRestoredElsewhere() throws Exception {
        Process application = SpawnedJvm.start(
                folder.resolve("application"), Application.class, folder("data").toString());
        Path backup = folder.resolve("backup.mv");
        try {
            Await.until(() -> said("application").contains(Application.READY));

            Ran backedUp = run("data", "--backup=" + backup);
            assertThat(backedUp.said()).contains("Backup done and read back to its end", "key file", "entries copied");
            assertThat(backedUp.exit()).isZero();
            assertThat(run("data", "--restore=" + backup, "--replace").said()).contains("in use by another process");
        } finally {
            application.destroyForcibly().waitFor();
        }
        assertThat(folder.resolve("backup.mv.part")).doesNotExist();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");

        Ran restored = run("elsewhere", "--restore=" + backup);
        assertThat(restored.said()).contains("Restored", "key file");
        assertThat(restored.exit()).isZero();
        bringKeys("data", "elsewhere");
        assertThat(lettersIn("elsewhere")).isGreaterThanOrEqualTo(LETTERS);
    }

    @Test
    void aRestoreReplacesADatabaseOnlyWhenToldAndKeepsTheOldOne() throws Exception {
        fill("data", 5);
        Path backup = folder.resolve("backup.mv");
        assertThat(run("data", "--backup=" + backup).exit()).isZero();
        fill("data", 7);

        Ran refused = run("data", "--restore=" + backup);
        assertThat(refused.said()).contains("There is a database already", "--replace");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(lettersIn("data")).isEqualTo(7);

        Ran replaced = run("data", "--restore=" + backup, "--replace");
        assertThat(replaced.said()).contains("The old database is kept as");
        assertThat(replaced.exit()).isZero();
        assertThat(lettersIn("data")).isEqualTo(5);
        try (var files = Files.list(folder("data").resolve("database"))) {
            Path old = files.filter(file -> file.toString().contains(".before-"))
                    .findFirst()
                    .orElseThrow();
            Files.createDirectories(folder("old").resolve("database"));
            Files.copy(old, folder("old").resolve("database/shoulashou.mv"));
        }
        bringKeys("data", "old");
        assertThat(lettersIn("old")).isEqualTo(7);
    }

    @Test
    void aBackupThatCannotBeReadChangesNothing() throws Exception {
        fill("data", 5);
        Path backup = folder.resolve("backup.mv");
        run("data", "--backup=" + backup);
        try (RandomAccessFile cut = new RandomAccessFile(backup.toFile(), "rw")) {
            cut.setLength(cut.length() - 4096);
        }

        Ran refused = run("data", "--restore=" + backup, "--replace");
        assertThat(refused.said()).contains("cannot be read to its end", "Nothing was changed");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(lettersIn("data")).isEqualTo(5);
    }

    @Test
    void aBackupOverwritesNothingAndIsForTheEmbeddedDatabase() throws Exception {
        fill("data", 1);
        Path taken = Files.writeString(folder.resolve("taken"), "a diary");

        assertThat(run("data", "--backup=" + taken).said()).contains("exists");
        assertThat(taken).hasContent("a diary");
        assertThat(run("empty", "--backup=" + folder.resolve("b")).said()).contains("no database");
        assertThat(run("data", "--backup").said()).contains("Name the file");
        assertThat(run("data", "--backup=b", "--spring.mongodb.uri=mongodb://127.0.0.1/x")
                        .said())
                .contains("mongodump");
    }

    private Ran run(String data, String... arguments) throws Exception {
        String output = "command" + ++commands;
        String[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = "--shoulashou.data=" + folder(data);
        int exit = SpawnedJvm.run(folder.resolve(output), Shoulashou.class, all);
        return new Ran(exit, said(output));
    }

    private String said(String output) {
        try {
            return Files.readString(folder.resolve(output));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Path folder(String data) {
        return folder.resolve(data);
    }

    /** As the operator does it: a database opens only with the keys that it was used with. */
    private void bringKeys(String from, String to) throws IOException {
        Path keys = folder(to).resolve("keys");
        Files.createDirectories(keys);
        Files.copy(folder(from).resolve("keys/keyring.json"), keys.resolve("keyring.json"));
    }

    private void fill(String data, int upTo) {
        try (ConfigurableApplicationContext context = StartTroubleTest.startIn(folder(data), "")) {
            ReactiveMongoTemplate database = context.getBean(ReactiveMongoTemplate.class);
            Flux.range(1, upTo)
                    .concatMap(id -> database.save(letter(id), "letters"))
                    .blockLast();
        }
    }

    private long lettersIn(String data) {
        try (ConfigurableApplicationContext context = StartTroubleTest.startIn(folder(data), "")) {
            ReactiveMongoTemplate database = context.getBean(ReactiveMongoTemplate.class);
            return Await.result(database.findAll(Document.class, "letters").count());
        }
    }

    private static Document letter(int id) {
        return new Document("_id", id).append("body", "x".repeat(200));
    }

    /** Fills its database and goes on writing. */
    static final class Application {

        static final String READY = "the letters are there";

        public static void main(String[] arguments) {
            ReactiveMongoTemplate database =
                    StartTroubleTest.startIn(Path.of(arguments[0]), "").getBean(ReactiveMongoTemplate.class);
            List<Document> letters = IntStream.range(0, LETTERS)
                    .mapToObj(BackupAndRestoreTest::letter)
                    .toList();
            database.insert(letters, "letters").blockLast();
            System.out.println(READY);
            Flux.range(LETTERS, 1_000_000)
                    .concatMap(id -> database.insert(letter(id), "letters"))
                    .blockLast();
        }
    }
}
