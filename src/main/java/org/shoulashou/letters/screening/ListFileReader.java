package org.shoulashou.letters.screening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shoulashou.letters.screening.ListFile.Clues;
import org.shoulashou.letters.screening.ListFile.Group;
import org.shoulashou.letters.screening.ListFile.Rule;
import org.shoulashou.platform.rules.Fault;
import org.shoulashou.platform.rules.Fault.Spot;
import org.shoulashou.platform.rules.YamlEntries;
import org.shoulashou.platform.rules.YamlFile;
import org.shoulashou.platform.text.Text;

/** Reads one screening list, and collects what is wrong instead of stopping at the first fault. */
final class ListFileReader {

    static final List<String> LIST = List.of("kind", "reason", "groups", "rules", "innocent", "same", "sounds");
    static final List<String> REASON = List.of("zh", "en");
    static final List<String> GROUP = List.of("name", "words");
    static final List<String> RULE = List.of("say", "clues", "least", "any-order", "within", "unless", "reason");
    static final int FARTHEST = 40;
    /** Clues are scattered over a whole passage. */
    static final int FARTHEST_CLUE = 90;

    private final YamlFile file;
    private final List<Fault> faults;

    private ListFileReader(YamlFile file, List<Fault> faults) {
        this.file = file;
        this.faults = faults;
    }

    static Written read(YamlFile file, List<Fault> faults) {
        return new ListFileReader(file, faults).read();
    }

    /** A list, or characters that stand for one another; a file may hold both. */
    record Written(Optional<ListFile> list, Map<Character, Character> same, Map<Character, String> sounds) {}

    private Written read() {
        int before = faults.size();
        Optional<YamlEntries> entries =
                file.root(faults).flatMap(node -> YamlEntries.of(node, file.name(), LIST, faults));
        boolean nothing =
                entries.filter(words -> words.has("kind") || words.has("same")).isEmpty();
        if (nothing && faults.size() == before) {
            faults.add(ListFaults.noList(new Spot(file.name(), 0)));
        }
        return new Written(
                entries.filter(words -> words.has("kind")).flatMap(this::list),
                entries.map(this::same).orElse(Map.of()),
                entries.map(this::sounds).orElse(Map.of()));
    }

    private Optional<ListFile> list(YamlEntries words) {
        words.require("reason");
        words.require("groups");
        Text reason = words.below("reason", REASON).map(this::text).orElse(new Text("", ""));
        List<Group> groups = groups(words);
        List<Rule> rules = rules(words, groups);
        List<String> innocent = words.texts("innocent", (number, spot) -> {});
        return words.oneOf("kind", Kind.class)
                .map(kind -> new ListFile(kind, reason, groups, rules, innocent, words.spotOf("kind")));
    }

    private List<Group> groups(YamlEntries words) {
        List<Group> groups = new ArrayList<>();
        words.each("groups", GROUP).stream().flatMap(Optional::stream).forEach(each -> take(group(each), groups));
        return groups;
    }

    private Group group(YamlEntries words) {
        words.require("words");
        String name = words.required("name").orElse("");
        List<Spot> spots = new ArrayList<>();
        List<String> texts = words.texts("words", (number, spot) -> spots.add(spot));
        if (words.has("words") && spots.isEmpty()) {
            faults.add(ListFaults.nothing(words.spotOf("words"), name));
        }
        for (int i = 0; i < texts.size() && texts.size() == spots.size(); i++) {
            if (!Folding.isSearchable(texts.get(i))) faults.add(ListFaults.onlySigns(spots.get(i), texts.get(i)));
        }
        return new Group(name, texts, words.spotOf("name"));
    }

    private void take(Group group, List<Group> groups) {
        if (ListFile.BY_FORM.contains(group.name())) {
            faults.add(ListFaults.groupReserved(group.spot(), group.name()));
        } else if (names(groups).contains(group.name())) {
            faults.add(ListFaults.groupTaken(group.spot(), group.name()));
        } else {
            groups.add(group);
        }
    }

    private List<Rule> rules(YamlEntries words, List<Group> groups) {
        List<String> known =
                Stream.concat(names(groups).stream(), ListFile.BY_FORM.stream()).toList();
        return words.each("rules", RULE).stream()
                .flatMap(Optional::stream)
                .flatMap(each -> orders(rule(each, known, groups), each))
                .toList();
    }

    /** The rule, or one for each order in which its groups may stand. */
    private static Stream<Rule> orders(Rule rule, YamlEntries words) {
        return words.yesOrNo("any-order").orElse(false)
                ? orders(List.of(), rule.say()).distinct().map(rule::saying)
                : Stream.of(rule);
    }

    private static Stream<List<String>> orders(List<String> before, List<String> left) {
        if (left.isEmpty()) return Stream.of(before);
        return IntStream.range(0, left.size()).boxed().flatMap(next -> orders(before, left, next));
    }

    private static Stream<List<String>> orders(List<String> before, List<String> left, int next) {
        List<String> more = new ArrayList<>(before);
        more.add(left.get(next));
        List<String> fewer = new ArrayList<>(left);
        fewer.remove(next);
        return orders(more, fewer);
    }

    private Rule rule(YamlEntries words, List<String> known, List<Group> groups) {
        words.require("say");
        List<String> say = known("say", words, known);
        List<String> unless = known("unless", words, known);
        Clues clues = clues(words, known);
        int most = clues.areAsked() ? FARTHEST_CLUE : FARTHEST;
        int within = words.number("within").orElse(ListFile.DISTANCE);
        if (within < 0 || within > most) {
            faults.add(ListFaults.tooFar(words.spotOf("within"), most));
        }
        if (say.size() == 1 && !clues.areAsked()) {
            shortWord(say.get(0), groups).ifPresent(word -> faults.add(ListFaults.alone(words.spotOf("say"), word)));
        }
        Optional<Text> reason = words.below("reason", REASON).map(this::text);
        return new Rule(say, clues, within, unless, reason, words.spot());
    }

    private Clues clues(YamlEntries words, List<String> known) {
        List<String> groups = known("clues", words, known);
        int least = words.number("least").orElse(groups.size());
        boolean possible = words.has("clues") ? least > 0 && least <= groups.size() : !words.has("least");
        if (!possible) faults.add(ListFaults.tooMany(words.spotOf("least"), groups.size()));
        return new Clues(groups, least);
    }

    private List<String> known(String word, YamlEntries words, List<String> known) {
        List<Spot> spots = new ArrayList<>();
        List<String> names = words.texts(word, (number, spot) -> spots.add(spot));
        if (words.has(word) && spots.isEmpty()) {
            faults.add(ListFaults.nothing(words.spotOf(word), word));
        }
        for (int i = 0; i < names.size() && names.size() == spots.size(); i++) {
            if (!known.contains(names.get(i))) {
                faults.add(ListFaults.groupUnknown(spots.get(i), names.get(i), known));
            }
        }
        return names;
    }

    private static Optional<String> shortWord(String name, List<Group> groups) {
        return groups.stream()
                .filter(group -> group.name().equals(name))
                .flatMap(group -> group.words().stream())
                .filter(word -> word.codePointCount(0, word.length()) < 2)
                .findFirst();
    }

    private Map<Character, Character> same(YamlEntries words) {
        Map<Character, Character> same = new HashMap<>();
        List<Spot> spots = new ArrayList<>();
        List<String> pairs = words.texts("same", (number, spot) -> spots.add(spot));
        for (int i = 0; i < pairs.size() && pairs.size() == spots.size(); i++) {
            String pair = pairs.get(i);
            if (pair.length() == 2) {
                same.put(pair.charAt(0), pair.charAt(1));
            } else {
                faults.add(ListFaults.notTwo(spots.get(i), pair));
            }
        }
        return same;
    }

    private Map<Character, String> sounds(YamlEntries words) {
        Map<Character, String> sounds = new HashMap<>();
        List<Spot> spots = new ArrayList<>();
        List<String> written = words.texts("sounds", (number, spot) -> spots.add(spot));
        for (int i = 0; i < written.size() && written.size() == spots.size(); i++) {
            String one = written.get(i);
            if (one.matches("\\p{IsHan}[a-z]{2,6}")) {
                sounds.put(one.charAt(0), one.substring(1));
            } else {
                faults.add(ListFaults.noSound(spots.get(i), one));
            }
        }
        return sounds;
    }

    private Text text(YamlEntries words) {
        return new Text(words.required("zh").orElse(""), words.required("en").orElse(""));
    }

    private static List<String> names(List<Group> groups) {
        return groups.stream().map(Group::name).toList();
    }
}
