package org.shoulashou.letters.helps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.shoulashou.letters.helps.WritingHelps.Given;
import org.shoulashou.letters.helps.WritingHelps.Stamp;
import org.shoulashou.letters.helps.WritingHelps.Theme;
import org.shoulashou.letters.helps.WritingHelps.Words;
import org.shoulashou.platform.rules.Fault;
import org.shoulashou.platform.rules.WrongRules;
import org.shoulashou.platform.rules.YamlEntries;
import org.shoulashou.platform.rules.YamlFile;
import org.shoulashou.platform.text.Text;

/** Reads the files, and collects what is wrong instead of stopping at the first fault. */
final class WritingFiles {

    private static final List<String> TOP = List.of("themes", "starters", "words", "stamps");
    private static final List<String> THEME = List.of("key", "title", "prompts");
    private static final List<String> WORDS = List.of("title", "words");
    private static final List<String> TEXT = List.of("zh", "en");
    private static final List<String> STAMP = List.of("key", "zh", "en", "given");
    private static final Text FILES = new Text("写信帮助", "The helps for writing");
    private static final Text NOWHERE = new Text("", "");

    private final List<Fault> faults = new ArrayList<>();
    private final List<Theme> themes = new ArrayList<>();
    private final List<Text> starters = new ArrayList<>();
    private final List<Words> words = new ArrayList<>();
    private final List<Stamp> stamps = new ArrayList<>();

    WritingHelps read(List<YamlFile> files) {
        files.forEach(this::read);
        if (!faults.isEmpty()) throw new WrongRules(FILES, "matching-rules/writing", faults);
        return new WritingHelps(themes, starters, words, stamps);
    }

    private void read(YamlFile file) {
        file.root(faults)
                .flatMap(node -> YamlEntries.of(node, file.name(), TOP, faults))
                .ifPresent(this::take);
    }

    private void take(YamlEntries entries) {
        each(entries, "themes", THEME, theme -> themes.add(theme(theme)));
        starters.addAll(texts(entries, "starters"));
        each(entries, "words", WORDS, group -> words.add(new Words(title(group), texts(group, "words"))));
        each(entries, "stamps", STAMP, stamp -> stamp(stamp).ifPresent(stamps::add));
    }

    private Theme theme(YamlEntries theme) {
        return new Theme(theme.required("key").orElse(""), title(theme), texts(theme, "prompts"));
    }

    private static Optional<Stamp> stamp(YamlEntries stamp) {
        stamp.require("given");
        return stamp.required("key")
                .flatMap(key -> stamp.oneOf("given", Given.class).map(given -> new Stamp(key, text(stamp), given)));
    }

    private static Text title(YamlEntries of) {
        of.require("title");
        return of.below("title", TEXT).map(WritingFiles::text).orElse(NOWHERE);
    }

    private static List<Text> texts(YamlEntries entries, String word) {
        List<Text> texts = new ArrayList<>();
        each(entries, word, TEXT, text -> texts.add(text(text)));
        return texts;
    }

    private static Text text(YamlEntries of) {
        return new Text(of.required("zh").orElse(""), of.required("en").orElse(""));
    }

    private static void each(YamlEntries entries, String word, List<String> known, Consumer<YamlEntries> take) {
        entries.each(word, known).forEach(entry -> entry.ifPresent(take));
    }
}
