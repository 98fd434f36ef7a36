package org.shoulashou.directory;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shoulashou.platform.text.Text;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * How names are found. Stored beside a name are the beginnings at which somebody may start typing: each
 * Latin word, lower-cased and without accents, and each end of a run of Chinese characters, because
 * Chinese has no spaces and 「二小」 must find 「长沙二小」. A search is then a prefix search in an index.
 */
final class SearchWords {

    private static final Pattern RUN = Pattern.compile("\\p{IsHan}+|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");
    private static final Pattern ACCENT = Pattern.compile("\\p{Mn}+");
    private static final Pattern APOSTROPHE = Pattern.compile("['’]");

    private SearchWords() {}

    static List<String> of(Text names, String... more) {
        Set<String> words = new LinkedHashSet<>();
        addAll(names.zh(), words);
        addAll(names.en(), words);
        for (String text : more) {
            addAll(text, words);
        }
        return List.copyOf(words);
    }

    /** Every part of what was typed must begin one of the stored words. */
    static List<Criteria> matching(String typed) {
        List<Criteria> all = new ArrayList<>();
        for (String run : runs(typed)) {
            all.add(Criteria.where("search").regex("^" + run));
        }
        return all;
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
        Matcher matcher = RUN.matcher(APOSTROPHE.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT));
        List<String> runs = new ArrayList<>();
        while (matcher.find()) {
            runs.add(matcher.group());
        }
        return runs;
    }
}
