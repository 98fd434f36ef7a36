package org.shoulashou.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Supplier;
import org.bson.Document;
import reactor.core.publisher.Flux;

/** By id, by an indexed field, and by a field without an index. */
final class IndexedQueries implements Benchmark {

    @Override
    public String name() {
        return "database-queries";
    }

    @Override
    public void run(Path folder) {
        Random random = new Random(5);
        try (Pupils pupils = Pupils.open(folder).filled()) {
            System.out.printf(
                    "%,d pupils, file %,d kB%n", Pupils.COUNT, pupils.server().fileSize() / 1024);
            int classes = Pupils.COUNT / Pupils.IN_A_CLASS;
            measure("by id, 1 pupil", 2_000, pupils, () -> new Document("_id", random.nextInt(Pupils.COUNT)));
            measure(
                    "by indexed class, 40 pupils",
                    2_000,
                    pupils,
                    () -> new Document("class", "c" + random.nextInt(classes)));
            measure(
                    "by note without index, 1 pupil",
                    9,
                    pupils,
                    () -> new Document("note", "n" + random.nextInt(Pupils.COUNT)));
        }
    }

    private static void measure(String what, int times, Pupils pupils, Supplier<Document> query) {
        long[] nanos = new long[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            Flux.from(pupils.collection().find(query.get())).blockLast();
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%-32s median %8.2f ms   slowest of a hundred %8.2f ms%n",
                what, millis(nanos[times / 2]), millis(nanos[times * 99 / 100]));
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }
}
