package org.shoulashou.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.shoulashou.letters.screening.Corpus;
import org.shoulashou.letters.screening.Corpus.Sentence;
import org.shoulashou.letters.screening.Screens;

/** Letters of 600 characters on one core: every screen, beside the bare search for the words of all lists in the same text. */
final class ScreeningLetters implements Benchmark {

    /** What others do on this machine meanwhile does not count. */
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    private static final int LETTERS = 5_000;
    private static final int LENGTH = 600;
    /** Of thirty sentences of a letter one must be marked. */
    private static final int INNOCENT_FOR_ONE = 30;

    @Override
    public String name() {
        return "screening";
    }

    @Override
    public void run(Path folder) {
        Screens screens = Corpus.screens();
        List<String> letters = letters();
        for (int round = 1; round <= 5; round++) {
            measure("bare search for words", letters, screens::countWords);
            measure("all screens", letters, text -> screens.screen(text).size());
        }
    }

    private static void measure(String what, List<String> letters, ToIntFunction<String> work) {
        long start = THREAD.getCurrentThreadCpuTime();
        long found = letters.stream().mapToInt(work).sum();
        double seconds = (THREAD.getCurrentThreadCpuTime() - start) / 1e9;
        System.out.printf(
                "%-24s %,9.0f letters/s of processor time   %,d found%n", what, letters.size() / seconds, found);
    }

    private static List<String> letters() {
        List<Sentence> innocent = Corpus.mustNot();
        List<Sentence> sentences = new ArrayList<>(innocent);
        Stream<Sentence> some = Corpus.mustHit().stream().limit(innocent.size() / INNOCENT_FOR_ONE);
        sentences.addAll(some.toList());
        Random random = new Random(21);
        List<String> letters = new ArrayList<>();
        StringBuilder letter = new StringBuilder();
        while (letters.size() < LETTERS) {
            Collections.shuffle(sentences, random);
            for (Sentence sentence : sentences) {
                letter.append(sentence.text());
                if (letter.length() >= LENGTH) {
                    letters.add(letter.substring(0, LENGTH));
                    letter.setLength(0);
                }
            }
        }
        return letters;
    }
}
