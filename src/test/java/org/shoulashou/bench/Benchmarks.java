package org.shoulashou.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.shoulashou.bench.letters.LettersUnderLoad;
import org.shoulashou.bench.letters.ReadingAClass;
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
            new Matching(MatchingSize.S),
            new Matching(MatchingSize.M),
            new Matching(MatchingSize.M_CLASSES),
            new Matching(MatchingSize.L),
            new Matching(MatchingSize.L_CAPS),
            new Matching(MatchingSize.L_CLASSES),
            new Matching(MatchingSize.L_OPEN),
            new ScreeningLetters(),
            new ScreeningQuality(),
            new ScreeningLearning(),
            new LettersUnderLoad(),
            new ReadingAClass(),
            new SendingMail(),
            new Coverage("short", Coverage.SHORT, true),
            new Coverage("counting", Coverage.NATIONAL, false),
            new Coverage("national", Coverage.NATIONAL, true));

    private Benchmarks() {}

    public static void main(String[] names) throws Exception {
        List<String> wanted = List.of(names);
        for (Benchmark benchmark : ALL) {
            if (!isWanted(benchmark, wanted)) continue;
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

    /** A word also wants every benchmark whose name it begins, up to a hyphen. */
    private static boolean isWanted(Benchmark benchmark, List<String> wanted) {
        return wanted.isEmpty()
                || wanted.contains("all")
                || wanted.stream()
                        .anyMatch(word -> benchmark.name().equals(word)
                                || benchmark.name().startsWith(word + "-"));
    }
}
