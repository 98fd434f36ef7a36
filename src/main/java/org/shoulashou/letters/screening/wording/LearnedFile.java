package org.shoulashou.letters.screening.wording;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shoulashou.letters.screening.Kind;
import org.springframework.core.io.ClassPathResource;

/**
 * The file that holds what was learned: a remark that tells from what, a line with the kinds, one with what each kind must outweigh, then a gram in each
 * line with a weight for each kind. A program writes it from the corpus, and nobody by hand.
 */
final class LearnedFile {

    static final String PATH = "matching-rules/screening/wording.tsv";

    /** Begins a line that says something about the file. */
    static final String REMARK = "#";

    private static final String TAB = "\t";

    private LearnedFile() {}

    static Weights read() {
        return of(lines());
    }

    static List<String> lines() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new ClassPathResource(PATH).getInputStream(), StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("No screen may be without " + PATH, unreadable);
        }
    }

    static Weights of(List<String> written) {
        List<String> lines =
                written.stream().filter(line -> !line.startsWith(REMARK)).toList();
        List<Kind> kinds = Arrays.stream(cells(lines.get(0))).map(Kind::valueOf).toList();
        Map<String, int[]> grams = new HashMap<>();
        for (String line : lines.subList(2, lines.size())) grams.put(line.split(TAB, 2)[0], numbers(line));
        return new Weights(kinds, numbers(lines.get(1)), grams);
    }

    private static int[] numbers(String line) {
        return Arrays.stream(cells(line)).mapToInt(Integer::parseInt).toArray();
    }

    /** What stands behind the first word of a line. */
    private static String[] cells(String line) {
        String[] cells = line.split(TAB);
        return Arrays.copyOfRange(cells, 1, cells.length);
    }
}
