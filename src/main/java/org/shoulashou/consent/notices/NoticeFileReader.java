package org.shoulashou.consent.notices;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shoulashou.consent.What;
import org.shoulashou.consent.notices.Notice.NoticeText;
import org.shoulashou.consent.notices.Notice.Part;
import org.shoulashou.consent.notices.Notice.Question;
import org.shoulashou.consent.notices.Notice.Section;
import org.shoulashou.platform.rules.Fault;
import org.shoulashou.platform.rules.Fault.Spot;
import org.shoulashou.platform.rules.YamlEntries;
import org.shoulashou.platform.rules.YamlFile;
import org.yaml.snakeyaml.nodes.Node;

/** Reads one version of the notice, and collects what is wrong instead of stopping at the first fault. */
final class NoticeFileReader {

    static final List<String> NOTICE = List.of("version", "published", "editorial", "texts");
    static final List<String> LANGUAGES = List.of("zh", "en", "ug", "bo");
    static final List<String> TEXT = Stream.of(
                    Stream.of("title", "greeting"),
                    Arrays.stream(Part.values()).map(Part::word),
                    Stream.of("questions"))
            .flatMap(words -> words)
            .toList();
    static final List<String> SECTION = List.of("heading", "text");
    static final List<String> QUESTIONS =
            Arrays.stream(What.values()).map(What::name).toList();
    static final List<String> QUESTION = List.of("title", "ask", "more");

    private final YamlFile file;
    private final List<Fault> faults;

    private NoticeFileReader(YamlFile file, List<Fault> faults) {
        this.file = file;
        this.faults = faults;
    }

    /** Empty when the file holds no notice at all, which is then a fault. */
    static Optional<WrittenNotice> read(YamlFile file, List<Fault> faults) {
        return new NoticeFileReader(file, faults).read();
    }

    /** A notice and the line on which its version stands. */
    record WrittenNotice(Notice notice, Spot spot) {}

    private Optional<WrittenNotice> read() {
        int before = faults.size();
        Optional<Node> root = file.root(faults);
        Optional<YamlEntries> entries = root.flatMap(node -> YamlEntries.of(node, file.name(), NOTICE, faults));
        if (entries.isEmpty() && faults.size() == before) {
            faults.add(NoticeFaults.noNotice(new Spot(file.name(), 0)));
        }
        return entries.flatMap(this::notice);
    }

    private Optional<WrittenNotice> notice(YamlEntries entries) {
        int before = faults.size();
        entries.require("version");
        entries.require("published");
        entries.require("texts");
        int version = entries.number("version").orElse(0);
        if (entries.has("version") && faults.size() == before && version < 1) {
            faults.add(NoticeFaults.versionTooSmall(entries.spotOf("version")));
        }
        boolean editorial = entries.yesOrNo("editorial").orElse(false);
        List<NoticeText> texts =
                entries.below("texts", LANGUAGES).map(this::texts).orElse(List.of());
        return entries.day("published")
                .map(published -> new Notice(version, published, editorial, texts))
                .map(notice -> new WrittenNotice(notice, entries.spotOf("version")));
    }

    private List<NoticeText> texts(YamlEntries languages) {
        languages.require("zh");
        List<NoticeText> texts = new ArrayList<>();
        for (String lang : LANGUAGES) {
            languages.below(lang, TEXT).map(words -> text(lang, words)).ifPresent(texts::add);
        }
        return texts;
    }

    private NoticeText text(String lang, YamlEntries words) {
        String title = words.required("title").orElse("");
        String greeting = words.required("greeting").orElse("");
        return new NoticeText(lang, title, greeting, sections(words), questions(words));
    }

    private List<Section> sections(YamlEntries words) {
        List<Section> sections = new ArrayList<>();
        for (Part part : Part.values()) {
            words.require(part.word());
            words.below(part.word(), SECTION)
                    .map(section -> section(part, section))
                    .ifPresent(sections::add);
        }
        return sections;
    }

    private static Section section(Part part, YamlEntries words) {
        return new Section(
                part,
                words.required("heading").orElse(""),
                words.required("text").orElse(""));
    }

    private List<Question> questions(YamlEntries words) {
        words.require("questions");
        List<Question> questions = new ArrayList<>();
        Optional<YamlEntries> written = words.below("questions", QUESTIONS);
        for (What what : What.values()) {
            written.ifPresent(all -> all.require(what.name()));
            written.flatMap(all -> all.below(what.name(), QUESTION))
                    .map(question -> question(what, question))
                    .ifPresent(questions::add);
        }
        return questions;
    }

    private static Question question(What what, YamlEntries words) {
        return new Question(
                what,
                words.required("title").orElse(""),
                words.required("ask").orElse(""),
                words.required("more").orElse(""));
    }
}
