package org.shoulashou.letters.screening.wording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Words that mean nearly the same in such sentences, and words of customs, which may never speak for a kind. */
public final class Notions {

    private static final Path HOME = Path.of("src/test/resources/screening/notions.tsv");
    private static final String CUSTOMS = "customs";
    private static final String NOTION = "#";

    private final List<String> lines;
    private final Map<String, List<String>> notions = new HashMap<>();
    private final Set<String> names = new TreeSet<>();
    private final Set<String> customs = new TreeSet<>();

    Notions(List<String> lines) {
        this.lines = List.copyOf(lines);
        for (String line : lines) {
            String[] cells = line.split("\t", 2);
            for (String word : cells[1].split(" ")) take(cells[0], Alike.of(word));
        }
    }

    public static Notions read() {
        try {
            return new Notions(Files.readAllLines(HOME));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(String name, String word) {
        if (name.equals(CUSTOMS)) {
            customs.add(word);
        } else if (word.length() <= Weights.LONGEST) {
            names.add(NOTION + name);
            notions.computeIfAbsent(word, any -> new ArrayList<>()).add(NOTION + name);
        }
    }

    List<String> lines() {
        return lines;
    }

    Set<String> names() {
        return names;
    }

    Set<String> words() {
        return notions.keySet();
    }

    List<String> of(String gram) {
        return notions.getOrDefault(gram, List.of());
    }

    boolean isOfACustom(String gram) {
        return customs.stream().anyMatch(gram::contains);
    }

    Set<String> customs() {
        return customs;
    }
}
