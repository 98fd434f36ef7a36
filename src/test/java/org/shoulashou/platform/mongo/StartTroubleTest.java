package org.shoulashou.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shoulashou.platform.start.CannotStart;
import org.shoulashou.platform.support.Await;
import org.shoulashou.platform.support.SpawnedJvm;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoReactiveAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoReactiveAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** Whatever is wrong with the database ends the start with one sentence that says what to do. */
class StartTroubleTest {

    @TempDir
    Path folder;

    @Test
    void withoutAnAddressTheDataFolderHoldsTheDatabase() {
        try (ConfigurableApplicationContext context = start("")) {
            assertThat(context.getBean(DatabaseInUse.class)).isEqualTo(new DatabaseInUse(true, true));
            context.getBean(ReactiveMongoTemplate.class)
                    .insert(new Document("_id", 1), "letters")
                    .block();
        }
        try (ConfigurableApplicationContext context = start("")) {
            assertThat(context.getBean(DatabaseInUse.class)).isEqualTo(new DatabaseInUse(true, false));
        }
        assertThat(folder.resolve("database/shoulashou.mv")).isNotEmptyFile();
    }

    @Test
    void theFolderMustBeWritable() throws IOException {
        Files.writeString(folder.resolve("database"), "a file where the folder should be");

        assertThat(refusal("")).startsWith("The data folder").contains("cannot be written", "SHOULASHOU_DATA");
    }

    @Test
    void twoInstancesDoNotShareAFolder() {
        try (ConfigurableApplicationContext first = start("")) {
            assertThat(first.isActive()).isTrue();
            assertThat(refusal("")).contains("in use by another process");
        }
    }

    @Test
    void twoProcessesDoNotShareAFolder() throws Exception {
        Path output = folder.resolve("output");
        Process other = SpawnedJvm.start(output, HoldsTheFolder.class, folder.toString());
        try {
            Await.until(() -> holds(output));
            assertThat(refusal("")).contains("in use by another process");
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    @Test
    void aDamagedFileIsNotReplacedByAnEmptyOne() throws IOException {
        Files.createDirectories(folder.resolve("database"));
        Path file = Files.writeString(folder.resolve("database/shoulashou.mv"), "not a database ".repeat(1000));

        assertThat(refusal("")).contains("is damaged", "--restore");
        assertThat(file).hasContent("not a database ".repeat(1000));
    }

    @Test
    void anAddressIsChecked() {
        assertThat(refusal("mongo://nobody:secret@localhost/x"))
                .startsWith("SPRING_MONGODB_URI is not a MongoDB address")
                .doesNotContain("secret");
        assertThat(refusal("mongodb://127.0.0.1:27017")).contains("names no database", "127.0.0.1:27017");
    }

    @Test
    void anAddressUnderTheOldNameIsNotOverlooked() {
        CannotStart refused = cause("", "--spring.data.mongodb.uri=mongodb://127.0.0.1/school");

        assertThat(refused.sentence().en()).contains("SPRING_MONGODB_URI");
    }

    @Test
    void aMongoDbMustAnswer() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        assertThat(refusal("mongodb://127.0.0.1:" + closed + "/school"))
                .contains("at 127.0.0.1:" + closed + " does not answer");
    }

    @Test
    void aMongoDbMustKnowTheUser() {
        MongoServer server = new MongoServer(new MemoryBackend());
        try {
            assertThat(refusal("mongodb://teacher:wrong-word@" + hostOf(server) + "/school"))
                    .contains("does not accept this user")
                    .doesNotContain("wrong-word");
        } finally {
            server.shutdownNow();
        }
    }

    @Test
    void aMongoDbMustNotBeTooOld() {
        MongoServer server = new MongoServer(new MemoryBackend().version(ServerVersion.MONGO_3_6));
        try {
            assertThat(refusal("mongodb://" + hostOf(server) + "/school")).contains("is too old");
        } finally {
            server.shutdownNow();
        }
    }

    private static boolean holds(Path output) {
        try {
            return Files.readString(output).contains(HoldsTheFolder.READY);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String hostOf(MongoServer server) {
        return server.bind().toString().replace("/", "");
    }

    private String refusal(String uri) {
        return cause(uri).sentence().en();
    }

    private CannotStart cause(String uri, String... more) {
        Throwable failure = catchThrowable(() -> start(uri, more).close());
        while (failure != null && !(failure instanceof CannotStart)) failure = failure.getCause();
        return (CannotStart) Objects.requireNonNull(failure, "it started");
    }

    private ConfigurableApplicationContext start(String uri, String... more) {
        return startIn(folder, uri, more);
    }

    static ConfigurableApplicationContext startIn(Path folder, String uri, String... more) {
        SpringApplication application = new SpringApplication(OnlyTheDatabase.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        String[] arguments = {
            "--spring.mongodb.uri=" + uri, "--shoulashou.data=" + folder, "--shoulashou.database.patience=3s"
        };
        String[] all = new String[arguments.length + more.length];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return application.run(all);
    }

    @TestConfiguration(proxyBeanMethods = false)
    @ImportAutoConfiguration({MongoReactiveAutoConfiguration.class, DataMongoReactiveAutoConfiguration.class})
    @ComponentScan(basePackages = "org.shoulashou.platform.start")
    @Import(DatabaseConfiguration.class)
    static class OnlyTheDatabase {}

    /** Another process with the same data folder. */
    static final class HoldsTheFolder {

        static final String READY = "the folder is mine";

        public static void main(String[] arguments) throws InterruptedException {
            startIn(Path.of(arguments[0]), "");
            System.out.println(READY);
            Thread.sleep(60_000);
        }
    }
}
