package org.shoulashou.directory.regions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shoulashou.directory.Level;
import org.shoulashou.platform.rules.Fault;
import org.shoulashou.platform.rules.Fault.Spot;
import org.shoulashou.platform.rules.YamlEntries;
import org.shoulashou.platform.rules.YamlFile;
import org.shoulashou.platform.text.Text;
import org.yaml.snakeyaml.nodes.Node;

/** Reads one file into the places written there, and collects what is wrong instead of stopping at the first fault. */
final class PlaceFileReader {

    private static final List<String> WORDS_OF_FILE = List.of("within", "places");
    private static final List<String> WORDS_OF_PLACE = List.of("code", "level", "zh", "en", "places");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");
    private static final int LONGEST_NAME = 80;
    private static final int DEEPEST = Level.values().length;

    private final String file;
    private final List<WrittenPlace> places = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private PlaceFileReader(String file) {
        this.file = file;
    }

    static Reading read(YamlFile file) {
        PlaceFileReader reader = new PlaceFileReader(file.name());
        reader.readRoot(file);
        return new Reading(reader.places, reader.faults);
    }

    private void readRoot(YamlFile content) {
        int before = faults.size();
        Optional<YamlEntries> head = content.root(faults).flatMap(this::entriesOfFile);
        if (head.isEmpty() && faults.size() == before) {
            faults.add(Faults.noPlaces(new Spot(file, 0)));
        }
        head.ifPresent(this::readFile);
    }

    private Optional<YamlEntries> entriesOfFile(Node root) {
        return YamlEntries.of(root, file, WORDS_OF_FILE, faults);
    }

    private void readFile(YamlEntries head) {
        String within = head.text("within").orElse(null);
        Optional<List<Node>> list = head.list("places");
        if (list.isEmpty()) {
            faults.add(Faults.noPlaces(head.spot()));
        }
        list.ifPresent(nodes -> nodes.forEach(node -> readPlace(node, within, 1)));
    }

    private void readPlace(Node node, @Nullable String within, int depth) {
        Spot spot = YamlEntries.spotOf(node, file);
        Optional<YamlEntries> entries = YamlEntries.of(node, file, WORDS_OF_PLACE, faults);
        if (depth > DEEPEST) {
            faults.add(Faults.tooDeep(spot));
        } else if (entries.isEmpty()) {
            faults.add(Faults.notAPlace(spot));
        } else {
            readPlace(entries.get(), within, depth);
        }
    }

    private void readPlace(YamlEntries entries, @Nullable String within, int depth) {
        Spot spot = entries.spot();
        String code = entries.required("code").orElseGet(() -> WrittenPlace.standInAt(spot));
        Level level =
                entries.required("level").flatMap(name -> level(entries, name)).orElse(null);
        Text names = new Text(chineseName(entries), englishName(entries));
        places.add(new WrittenPlace(entries.spotOf("code"), code, level, names, within));
        if (entries.has("places")) {
            below(entries).forEach(node -> readPlace(node, code, depth + 1));
        }
    }

    private List<Node> below(YamlEntries entries) {
        Optional<List<Node>> list = entries.list("places");
        if (list.isEmpty()) {
            faults.add(Faults.noPlaces(entries.spotOf("places")));
        }
        return list.orElse(List.of());
    }

    private Optional<Level> level(YamlEntries entries, String name) {
        Optional<Level> level = Level.named(name);
        if (level.isEmpty()) {
            faults.add(Faults.unknownLevel(entries.spotOf("level"), name));
        }
        return level;
    }

    private String chineseName(YamlEntries entries) {
        Optional<String> name = entries.required("zh");
        name.filter(text -> !CHINESE.matcher(text).find())
                .ifPresent(text -> faults.add(Faults.noChineseName(entries.spotOf("zh"), text)));
        return ofBearableLength(name.orElse(""), entries.spotOf("zh"));
    }

    private String englishName(YamlEntries entries) {
        Optional<String> name = entries.required("en");
        name.filter(text -> CHINESE.matcher(text).find() || !LATIN.matcher(text).find())
                .ifPresent(text -> faults.add(Faults.noEnglishName(entries.spotOf("en"), text)));
        return ofBearableLength(name.orElse(""), entries.spotOf("en"));
    }

    private String ofBearableLength(String name, Spot spot) {
        if (name.length() > LONGEST_NAME) {
            faults.add(Faults.nameTooLong(spot, LONGEST_NAME));
        }
        return name;
    }

    record Reading(List<WrittenPlace> places, List<Fault> faults) {}
}
