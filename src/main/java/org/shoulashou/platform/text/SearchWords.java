package org.shoulashou.platform.text;

import com.github.promeg.pinyinhelper.Pinyin;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * How names are found. Stored beside a name are the beginnings at which somebody may start typing: each
 * Latin word, lower-cased and without accents, and each end of a run of Chinese characters, because
 * Chinese has no spaces and 「二小」 must find 「长沙二小」; and with each such end the first letters of its sounds, so that
 * "ex" and "csex" find it too. A search is then a prefix search in an index.
 */
public final class SearchWords {

    private static final Pattern RUN = Pattern.compile("\\p{IsHan}+|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");
    private static final Pattern ACCENT = Pattern.compile("\\p{Mn}+");
    private static final Pattern APOSTROPHE = Pattern.compile("['’]");

    private static final int MOST_READINGS = 4;

    /** Characters of names and places with a second reading under another letter; each letter stands beside its own. */
    private static final Map<Character, String> OTHER_READING = otherReadings(
            "c长重曾朝晟盛沈藏", "z查传", "h行", "y乐尉", "s单宿参", "x解降校", "q仇覃瞿", "d石翟弹调", "b朴秘", "j车系", "k会", "m万", "e阿");

    private SearchWords() {}

    private static Map<Character, String> otherReadings(String... letterAndCharacters) {
        Map<Character, String> readings = new HashMap<>();
        for (String each : letterAndCharacters) {
            String letter = each.substring(0, 1);
            each.substring(1).chars().forEach(character -> readings.put((char) character, letter));
        }
        return Map.copyOf(readings);
    }

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

    /** The same search among names that are at hand. */
    public static boolean find(String typed, String... names) {
        List<String> runs = runs(typed);
        if (runs.isEmpty()) return typed.isBlank();
        List<String> words = of(names);
        return runs.stream().limit(5).allMatch(run -> words.stream().anyMatch(word -> word.startsWith(run)));
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
            String end = run.substring(i);
            words.add(end);
            words.addAll(initials(end));
        }
    }

    /** One letter for each character, in every reading it may have; a rare one without a known sound is itself. */
    private static List<String> initials(String run) {
        List<String> readings = List.of("");
        for (String letters : run.codePoints().mapToObj(SearchWords::letters).toList()) {
            readings = readings.size() * letters.length() > MOST_READINGS
                    ? longer(readings, letters.substring(0, 1))
                    : longer(readings, letters);
        }
        return readings;
    }

    private static List<String> longer(List<String> readings, String letters) {
        return readings.stream()
                .flatMap(reading -> letters.codePoints().mapToObj(letter -> reading + Character.toString(letter)))
                .toList();
    }

    private static String letters(int character) {
        if (!Character.isBmpCodePoint(character)) return Character.toString(character);
        String usual = Pinyin.toPinyin((char) character).substring(0, 1).toLowerCase(Locale.ROOT);
        String other = OTHER_READING.get((char) character);
        return other == null || other.equals(usual) ? usual : usual + other;
    }

    private static List<String> runs(String text) {
        String plain =
                ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String folded = APOSTROPHE.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
        return RUN.matcher(folded).results().map(match -> match.group()).toList();
    }
}
