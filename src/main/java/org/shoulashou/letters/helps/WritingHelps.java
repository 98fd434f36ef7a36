package org.shoulashou.letters.helps;

import java.util.List;
import java.util.Set;
import org.shoulashou.platform.rules.YamlFile;
import org.shoulashou.platform.text.Text;
import org.springframework.core.io.support.ResourcePatternResolver;

/** All helps, as they are written in {@code matching-rules/writing}. */
public record WritingHelps(List<Theme> themes, List<Text> starters, List<Words> words, List<Stamp> stamps) {

    public WritingHelps {
        themes = List.copyOf(themes);
        starters = List.copyOf(starters);
        words = List.copyOf(words);
        stamps = List.copyOf(stamps);
    }

    public record Theme(String key, Text title, List<Text> prompts) {}

    public record Words(Text title, List<Text> words) {}

    public record Stamp(String key, Text name, Given given) {}

    /** For what a stamp is given, each once; never for how much or how often (R28). */
    public enum Given {
        ALWAYS,
        FIRST_LETTER,
        OPENED,
        ANSWERED,
        ANSWERED_EACH,
        DRAWING,
        HANDWRITTEN,
        MENDED,
        FREE_LETTER,
        FAREWELL
    }

    public static final Set<String> PAPERS =
            Set.of("plain", "lined", "grid", "grapes", "clouds", "pasture", "river", "apricot");
    public static final Set<String> INKS = Set.of("ink", "blue", "green", "plum", "brown");

    /** Questions that fit a round's theme; none when no theme is called like it. */
    public List<Text> promptsFor(Text theme) {
        return themes.stream()
                .filter(each -> each.title().zh().equals(theme.zh()))
                .findFirst()
                .map(Theme::prompts)
                .orElse(List.of());
    }

    public boolean hasStamp(String key) {
        return stamps.stream().anyMatch(stamp -> stamp.key().equals(key));
    }

    /** Blocks: for the start only. */
    public static WritingHelps reading(ResourcePatternResolver resolver, String pattern) {
        return new WritingFiles().read(YamlFile.find(resolver, pattern, "matching-rules/writing/"));
    }
}
