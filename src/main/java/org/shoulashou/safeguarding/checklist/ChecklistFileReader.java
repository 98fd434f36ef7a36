package org.shoulashou.safeguarding.checklist;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shoulashou.platform.rules.Fault;
import org.shoulashou.platform.rules.Fault.Spot;
import org.shoulashou.platform.rules.YamlEntries;
import org.shoulashou.platform.rules.YamlFile;
import org.shoulashou.platform.text.Text;
import org.shoulashou.safeguarding.Matter;

/** Reads the checklist, and collects what is wrong instead of stopping at the first fault. */
final class ChecklistFileReader {

    static final List<String> LIST = List.of("steps", "numbers");
    static final List<String> STEP = List.of("key", "matters", "must", "title", "help");
    static final List<String> NUMBER = List.of("number", "who");
    static final List<String> TEXT = List.of("zh", "en");

    private final YamlFile file;
    private final List<Fault> faults;
    private final Set<String> keys = new HashSet<>();

    private ChecklistFileReader(YamlFile file, List<Fault> faults) {
        this.file = file;
        this.faults = faults;
    }

    record Written(List<Step> steps, List<HelpLine> lines) {}

    /** Empty when the file holds no list at all, which is then a fault. */
    static Optional<Written> read(YamlFile file, List<Fault> faults) {
        return new ChecklistFileReader(file, faults).read();
    }

    private Optional<Written> read() {
        int before = faults.size();
        Optional<Written> written = file.root(faults)
                .flatMap(node -> YamlEntries.of(node, file.name(), LIST, faults))
                .map(words -> new Written(steps(words), lines(words)));
        if (written.map(Written::steps).orElse(List.of()).isEmpty() && faults.size() == before) {
            faults.add(ChecklistFaults.empty(new Spot(file.name(), 0)));
        }
        return written;
    }

    private List<Step> steps(YamlEntries words) {
        words.require("steps");
        return words.each("steps", STEP).stream()
                .flatMap(Optional::stream)
                .map(this::step)
                .toList();
    }

    private Step step(YamlEntries words) {
        List.of("matters", "must", "title", "help").forEach(words::require);
        String key = words.required("key").orElse("");
        if (!keys.add(key)) {
            faults.add(ChecklistFaults.keyTaken(words.spotOf("key"), key));
        }
        boolean must = words.yesOrNo("must").orElse(false);
        return new Step(key, matters(words), must, text(words, "title"), text(words, "help"));
    }

    private Set<Matter> matters(YamlEntries words) {
        List<String> names = words.texts("matters", (number, spot) -> {});
        Set<Matter> matters = EnumSet.noneOf(Matter.class);
        for (String name : names) {
            matter(name).ifPresentOrElse(matters::add, () -> unknown(words, name));
        }
        if (words.has("matters") && names.isEmpty()) {
            unknown(words, "");
        }
        return matters;
    }

    private void unknown(YamlEntries words, String name) {
        faults.add(ChecklistFaults.noMatter(words.spotOf("matters"), name));
    }

    private static Optional<Matter> matter(String name) {
        return Arrays.stream(Matter.values())
                .filter(matter -> matter.name().equals(name))
                .findFirst();
    }

    private List<HelpLine> lines(YamlEntries words) {
        words.require("numbers");
        return words.each("numbers", NUMBER).stream()
                .flatMap(Optional::stream)
                .map(this::line)
                .toList();
    }

    private HelpLine line(YamlEntries words) {
        words.require("who");
        return new HelpLine(words.required("number").orElse(""), text(words, "who"));
    }

    private static Text text(YamlEntries words, String word) {
        return words.below(word, TEXT)
                .map(text -> new Text(
                        text.required("zh").orElse(""), text.required("en").orElse("")))
                .orElse(new Text("", ""));
    }
}
