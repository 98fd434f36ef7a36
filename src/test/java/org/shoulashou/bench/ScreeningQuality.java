package org.shoulashou.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.shoulashou.letters.screening.Corpus;
import org.shoulashou.letters.screening.Corpus.Sentence;
import org.shoulashou.letters.screening.Kind;
import org.shoulashou.letters.screening.Screens;

/** Precision and recall of each screen over the corpus, the sentences that are missed, and those marked for nothing. */
final class ScreeningQuality implements Benchmark {

    @Override
    public String name() {
        return "screening-quality";
    }

    @Override
    public void run(Path folder) {
        Screens screens = Corpus.screens();
        for (Kind kind : Kind.lookedFor()) tell(kind, screens);
        for (String about : List.of("culture", "numbers", "everyday")) {
            List<Sentence> sentences =
                    of(Corpus.mustNot(), sentence -> sentence.label().equals(about));
            List<Sentence> marked = of(sentences, sentence -> sentence.isMarkedAtAll(screens));
            System.out.printf("%-10s marked %d of %d%n", about, marked.size(), sentences.size());
            marked.forEach(sentence -> System.out.println("  marked for nothing: " + sentence.text()));
        }
    }

    private static void tell(Kind kind, Screens screens) {
        List<Sentence> meant = of(Corpus.mustHit(), sentence -> sentence.label().equals(kind.name()));
        List<Sentence> found = of(meant, sentence -> sentence.isMarked(screens));
        List<Sentence> alarms = of(Corpus.mustNot(), sentence -> sentence.isMarkedAs(kind, screens));
        System.out.printf(
                "%-10s recall %6.4f (%d of %d)   precision %6.4f%n",
                kind,
                (double) found.size() / meant.size(),
                found.size(),
                meant.size(),
                (double) found.size() / Math.max(1, found.size() + alarms.size()));
        of(meant, sentence -> !found.contains(sentence))
                .forEach(sentence -> System.out.println("  missed: " + sentence.text()));
    }

    private static List<Sentence> of(List<Sentence> sentences, Predicate<Sentence> wanted) {
        return sentences.stream().filter(wanted).toList();
    }
}
