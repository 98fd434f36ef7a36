package org.shoulashou.letters.text;

import java.lang.Character.UnicodeScript;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Guesses in which language a paragraph is written, by its script; a child's own choice stands where it fits. */
final class ScriptOfParagraph {

    private static final Map<UnicodeScript, String> USUAL = Map.of(
            UnicodeScript.HAN, "zh",
            UnicodeScript.ARABIC, "ug",
            UnicodeScript.TIBETAN, "bo",
            UnicodeScript.MONGOLIAN, "mn",
            UnicodeScript.CYRILLIC, "kk",
            UnicodeScript.LATIN, "en");
    private static final Map<UnicodeScript, Set<String>> CHOICES = Map.of(
            UnicodeScript.HAN, Set.of("zh"),
            UnicodeScript.ARABIC, Set.of("ug", "kk", "ky"),
            UnicodeScript.TIBETAN, Set.of("bo"),
            UnicodeScript.MONGOLIAN, Set.of("mn"),
            UnicodeScript.CYRILLIC, Set.of("kk", "ky", "mn", "ru"),
            UnicodeScript.LATIN, Set.of("en", "zh", "ug", "kk"));

    private ScriptOfParagraph() {}

    record Written(String lang, String dir) {}

    static Written of(String text, String chosenLang, String chosenDir) {
        UnicodeScript script = mostOf(text);
        boolean fits = CHOICES.getOrDefault(script, Set.of()).contains(chosenLang);
        String lang = fits ? chosenLang : USUAL.getOrDefault(script, "zh");
        String natural = script == UnicodeScript.ARABIC ? "rtl" : "ltr";
        boolean dirChosen = fits && (chosenDir.equals("rtl") || chosenDir.equals("ltr"));
        return new Written(lang, dirChosen ? chosenDir : natural);
    }

    private static UnicodeScript mostOf(String text) {
        Map<UnicodeScript, Long> counts = text.codePoints()
                .mapToObj(UnicodeScript::of)
                .filter(USUAL::containsKey)
                .collect(Collectors.groupingBy(script -> script, Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(UnicodeScript.HAN);
    }
}
