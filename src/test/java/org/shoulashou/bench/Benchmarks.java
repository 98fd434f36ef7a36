package org.shoulashou.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** Runs the benchmarks named in the arguments, or all. */
final class Benchmarks {

    private static final List<Benchmark> ALL = List.of(
            new IndexedQueries(),
            new AcknowledgedWrites(),
            new OpeningTheDatabase(),
            new StartingTheJar(),
            new ReadingLists(),
            new BulkImports(),
            new ScreeningLetters(),
            new ScreeningQuality());

    private Benchmarks() {}

    public static void main(String[] names) throws Exception {
        List<String> wanted = List.of(names);
        for (Benchmark benchmark : ALL) {
            if (!wanted.isEmpty() && !wanted.contains("all") && !wanted.contains(benchmark.name())) continue;
            Path folder = Files.createTempDirectory("shoulashou-bench");
            System.out.println("== " + benchmark.name());
            try {
                benchmark.run(folder);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        }
        System.exit(0); // clients leave threads behind
    }
}
