package org.shoulashou.platform.mongo;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Objects;
import org.bson.Document;
import reactor.core.publisher.Mono;

/** The embedded server of another process, asked for a copy of what it holds. */
record RunningServer(String address) {

    private static final String COMMAND = "shoulashouBackup";
    private static final int LOOK_EVERY_MILLIS = 200;

    void copyInto(Path file, PrintStream out) {
        try (MongoClient client = MongoClients.create(address)) {
            Document answer = ask(client, file.toString());
            if (!answer.getBoolean("started", false)) throw new IllegalStateException("another backup is running");
            while (answer.getString("state").equals("RUNNING")) {
                pause();
                answer = ask(client, true);
                Copying.line(out, answer.getLong("copied"));
            }
            if (answer.getString("state").equals("FAILED")) {
                throw new IllegalStateException(answer.getString("message"));
            }
        }
    }

    private static Document ask(MongoClient client, Object what) {
        Document command = new Document(COMMAND, what);
        Mono<Document> answer = Mono.from(client.getDatabase("admin").runCommand(command));
        return Objects.requireNonNull(answer.block());
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY_MILLIS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stop);
        }
    }
}
