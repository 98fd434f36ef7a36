package org.shoulashou.platform.text;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * How names are found. Stored beside a name are the beginnings at which somebody may start typing: each
 * Latin word, lower-cased and without accents, and each end of a run of Chinese characters, because
 * Chinese has no spaces and 「二小」 must find 「长沙二小」. A search is then a prefix search in an index.
 */
public final class SearchWords {

    private static final Pattern RUN = Pattern.compile("\\p{IsHan}+|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");
    private static final Pattern ACCENT = Pattern.compile("\\p{Mn}+");
    private static final Pattern APOSTROPHE = Pattern.compile("['’]");

    private SearchWords() {}

    public static List<String> of(String... names) {
        Set<String> words = new LinkedHashSet<>();
        for (String name : names) {
            addAll(name, words);
        }
        return List.copyOf(words);
    }

    /** Every part of what was typed must begin one of the stored words. Signs alone begin none: they find nothing. */
    public static List<Criteria> matching(String field, String typed) {
        List<String> runs = runs(typed);
        if (runs.isEmpty() && !typed.isBlank())
            return List.of(Criteria.where(field).in(List.of()));
        return runs.stream()
                .limit(5)
                .map(run -> Criteria.where(field).regex("^" + run))
                .toList();
    }

    private static void addAll(String text, Collection<String> words) {
        for (String run : runs(text)) {
            if (Character.UnicodeScript.of(run.codePointAt(0)) == Character.UnicodeScript.HAN) {
                addEnds(run, words);
            } else {
                words.add(run);
            }
        }
    }

    private static void addEnds(String run, Collection<String> words) {
        for (int i = 0; i < run.length(); i = run.offsetByCodePoints(i, 1)) {
            words.add(run.substring(i));
        }
    }

    private static List<String> runs(String text) {
        String plain =
                ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String folded = APOSTROPHE.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
        return RUN.matcher(folded).results().map(match -> match.group()).toList();
    }
}
