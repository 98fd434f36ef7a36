package org.shoulashou.bench;

import java.nio.file.Path;
import java.time.Clock;
import org.shoulashou.platform.mongo.engine.EmbeddedServer;

/** From nothing to a server that listens, on a file of 200,000 pupils. */
final class OpeningTheDatabase implements Benchmark {

    @Override
    public String name() {
        return "database-open";
    }

    @Override
    public void run(Path folder) {
        Pupils.open(folder).filled().close();
        for (int time = 1; time <= 3; time++) {
            long start = System.nanoTime();
            try (EmbeddedServer server = EmbeddedServer.open(Pupils.file(folder), 64, Clock.systemUTC())) {
                System.out.printf(
                        "opened %,d kB in %,d ms%n", server.fileSize() / 1024, (System.nanoTime() - start) / 1_000_000);
            }
        }
    }
}
