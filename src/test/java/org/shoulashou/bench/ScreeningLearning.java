package org.shoulashou.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.shoulashou.letters.screening.Corpus;
import org.shoulashou.letters.screening.Kind;
import org.shoulashou.letters.screening.wording.Learning;
import org.shoulashou.letters.screening.wording.Learning.Example;
import org.shoulashou.letters.screening.wording.Notions;
import org.shoulashou.letters.screening.wording.TenFolds;

/** Learns the wording of the corpus anew and writes it where the house finds it, after it was told how well it is learned. */
final class ScreeningLearning implements Benchmark {

    private static final Path HOME = Path.of("matching-rules/screening/wording.tsv");

    @Override
    public String name() {
        return "screening-learning";
    }

    @Override
    public void run(Path folder) throws Exception {
        List<Example> examples = Corpus.examples();
        Notions notions = Notions.read();
        TenFolds folds = new TenFolds(examples, notions);
        for (Kind kind : TenFolds.kinds()) {
            tell(kind.name(), of(kind.name(), examples), example -> folds.isMarkedAs(kind, example));
        }
        Stream.of("culture", "numbers", "everyday").forEach(about -> tell(about, of(about, examples), folds::isMarked));
        List<String> lines = new Learning(examples, notions).lines();
        Files.write(HOME, lines);
        System.out.printf("%,d grams written to %s%n", lines.size() - 3, HOME);
    }

    private static List<Example> of(String label, List<Example> examples) {
        return examples.stream()
                .filter(example -> example.label().equals(label))
                .toList();
    }

    private static void tell(String what, List<Example> examples, Predicate<Example> isMarked) {
        long marked = examples.stream().filter(isMarked).count();
        System.out.printf(
                "%-10s marked by wording alone, learned from others: %d of %d%n", what, marked, examples.size());
    }
}
