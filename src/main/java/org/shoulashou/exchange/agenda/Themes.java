package org.shoulashou.exchange.agenda;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shoulashou.platform.rules.Fault;
import org.shoulashou.platform.rules.WrongRules;
import org.shoulashou.platform.rules.YamlEntries;
import org.shoulashou.platform.rules.YamlFile;
import org.shoulashou.platform.text.Text;
import org.springframework.core.io.support.ResourcePatternResolver;

/** Themes of the year, the same that letters are written about; their questions are talked about in a meeting. */
public record Themes(List<Theme> all) {

    private static final List<String> TOP = List.of("themes");
    private static final List<String> THEME = List.of("key", "title", "prompts");
    private static final List<String> TEXT = List.of("zh", "en");

    public Themes {
        all = List.copyOf(all);
    }

    /** @param prompts from easy to hard */
    public record Theme(String key, Text title, List<Text> prompts) {}

    public Optional<Theme> find(String key) {
        return all.stream().filter(theme -> theme.key().equals(key)).findFirst();
    }

    /** Blocks: for the start only. */
    public static Themes reading(ResourcePatternResolver resolver, String pattern) {
        List<Fault> faults = new ArrayList<>();
        List<Theme> themes = new ArrayList<>();
        for (YamlFile file : YamlFile.find(resolver, pattern, "matching-rules/writing/")) {
            file.root(faults)
                    .flatMap(node -> YamlEntries.of(node, file.name(), TOP, faults))
                    .ifPresent(entries -> themes.addAll(themes(entries)));
        }
        if (!faults.isEmpty()) {
            throw new WrongRules(new Text("见面的主题", "themes of meetings"), "matching-rules/writing", faults);
        }
        return new Themes(themes);
    }

    private static List<Theme> themes(YamlEntries entries) {
        return entries.each("themes", THEME).stream()
                .flatMap(Optional::stream)
                .flatMap(entry -> theme(entry).stream())
                .toList();
    }

    private static Optional<Theme> theme(YamlEntries entry) {
        List<Text> prompts = entry.each("prompts", TEXT).stream()
                .flatMap(Optional::stream)
                .flatMap(prompt -> text(prompt).stream())
                .toList();
        Optional<Text> title = entry.below("title", TEXT).flatMap(Themes::text);
        return entry.required("key").flatMap(key -> title.map(found -> new Theme(key, found, prompts)));
    }

    private static Optional<Text> text(YamlEntries entry) {
        return entry.required("zh").flatMap(zh -> entry.required("en").map(en -> new Text(zh, en)));
    }
}
