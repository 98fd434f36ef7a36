package org.shoulashou.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import reactor.core.publisher.Flux;
import reactor.core.publisher.SynchronousSink;

/** Single inserts, each answered when it is on disk, beside what the file alone can do. */
final class AcknowledgedWrites implements Benchmark {

    private static final Duration LENGTH = Duration.ofSeconds(5);

    @Override
    public String name() {
        return "database-writes";
    }

    @Override
    public void run(Path folder) {
        bareCommits(folder.resolve("bare.mv"));
        try (Pupils pupils = Pupils.open(folder).filled()) {
            AtomicInteger next = new AtomicInteger(Pupils.COUNT);
            for (int clients : new int[] {1, 8, 32, 64}) {
                long end = System.nanoTime() + LENGTH.toNanos();
                long written = Flux.<Integer>generate(sink -> more(sink, next, end))
                        .flatMap(id -> pupils.collection().insertOne(Pupils.pupil(id)), clients)
                        .count()
                        .blockOptional()
                        .orElseThrow();
                System.out.printf("%2d at a time: %,d acknowledged inserts/s%n", clients, written / LENGTH.toSeconds());
            }
        }
    }

    private static void more(SynchronousSink<Integer> sink, AtomicInteger next, long end) {
        if (System.nanoTime() > end) {
            sink.complete();
        } else {
            sink.next(next.getAndIncrement());
        }
    }

    private static void bareCommits(Path file) {
        try (MVStore store = new MVStore.Builder()
                .fileName(file.toString())
                .compress()
                .autoCommitDisabled()
                .open()) {
            MVMap<Integer, String> map = store.openMap("map");
            long end = System.nanoTime() + LENGTH.toNanos();
            int commits = 0;
            while (System.nanoTime() < end) {
                map.put(commits++, "a pupil of about the same size ".repeat(10));
                store.commit();
                store.sync();
            }
            System.out.printf("the bare file: %,d commits with sync/s%n", commits / LENGTH.toSeconds());
        }
    }
}
