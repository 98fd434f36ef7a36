package org.shoulashou.letters.screening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shoulashou.letters.screening.wording.Learning.Example;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Sentences as children write them, made up: some that a screen must mark, and many more that none may. */
public final class Corpus {

    private static final Path HOME = Path.of("src/test/resources/screening");

    private static final String LISTS = "file:" + ScreeningLists.HOME + "*.yaml";

    private Corpus() {}

    /**
     * A sentence, and what is known of it.
     *
     * @param label the kind that must be marked, or what the neutral sentence is about
     */
    public record Sentence(String label, String text) {

        Set<Kind> kinds(Screens screens) {
            return screens.screen(text).stream().map(Hit::kind).collect(Collectors.toSet());
        }

        public boolean isMarked(Screens screens) {
            return isMarkedAs(Kind.valueOf(label), screens);
        }

        public boolean isMarkedAs(Kind kind, Screens screens) {
            return kinds(screens).contains(kind);
        }

        Example example(Folding folding) {
            return new Example(label, Reading.of(text, folding).tight().text());
        }

        public boolean isMarkedAtAll(Screens screens) {
            return !screens.screen(text).isEmpty();
        }
    }

    public static Screens screens() {
        return Screens.reading(new PathMatchingResourcePatternResolver(), LISTS);
    }

    public static List<Sentence> mustHit() {
        return read("must-hit.tsv");
    }

    public static List<Sentence> mustNot() {
        return read("must-not.tsv");
    }

    /** All sentences as the wording is learned from them: tight, as the screens read them. */
    public static List<Example> examples() {
        Folding folding = ScreeningLists.find(new PathMatchingResourcePatternResolver(), LISTS)
                .folding();
        return Stream.concat(mustHit().stream(), mustNot().stream())
                .map(sentence -> sentence.example(folding))
                .toList();
    }

    private static List<Sentence> read(String file) {
        try {
            List<Sentence> sentences = new ArrayList<>();
            for (String line : Files.readAllLines(HOME.resolve(file))) {
                String[] cells = line.split("\t", 2);
                sentences.add(new Sentence(cells[0], cells[1]));
            }
            return sentences;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
