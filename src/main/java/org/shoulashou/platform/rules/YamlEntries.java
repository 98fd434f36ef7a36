package org.shoulashou.platform.rules;

import java.io.StringReader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.rules.Fault.Spot;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** The words and values of one YAML mapping with their lines; tells of words that are unknown, repeated or missing. */
public final class YamlEntries {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Spot spot;
    private final List<Fault> faults;
    private final Map<String, Node> values = new LinkedHashMap<>();

    private YamlEntries(Spot spot, List<Fault> faults) {
        this.spot = spot;
        this.faults = faults;
    }

    /** Empty for an empty file. */
    static Optional<Node> compose(String text) {
        String plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        return Optional.ofNullable(new Yaml(new LoaderOptions()).compose(new StringReader(plain)));
    }

    /** Empty when the node is no mapping. */
    public static Optional<YamlEntries> of(Node node, String file, List<String> known, List<Fault> faults) {
        if (!(node instanceof MappingNode mapping)) {
            return Optional.empty();
        }
        YamlEntries entries = new YamlEntries(spotOf(node, file), faults);
        mapping.getValue().forEach(tuple -> entries.take(tuple, known));
        return Optional.of(entries);
    }

    public static Spot spotOf(Node node, String file) {
        return new Spot(file, node.getStartMark().getLine() + 1);
    }

    public Spot spot() {
        return spot;
    }

    public Spot spotOf(String word) {
        Node value = values.get(word);
        return value == null ? spot : spotOf(value, spot.file());
    }

    public boolean has(String word) {
        return values.containsKey(word);
    }

    /** A text that may be left out. */
    public Optional<String> text(String word) {
        Node value = values.get(word);
        return value == null ? Optional.empty() : textOf(word, value);
    }

    public Optional<String> required(String word) {
        if (isMissing(values.get(word))) {
            faults.add(YamlFaults.missing(spotOf(word), word));
            return Optional.empty();
        }
        return text(word);
    }

    /** Empty when there is no list, or one with nothing in it. */
    public Optional<List<Node>> list(String word) {
        return values.get(word) instanceof SequenceNode list && !list.getValue().isEmpty()
                ? Optional.of(list.getValue())
                : Optional.empty();
    }

    /** A whole number; the word may be left out. */
    public Optional<Integer> number(String word) {
        return scalar(word).flatMap(value -> numberOf(word, value));
    }

    /** A day, with or without quotation marks; the word may be left out. */
    public Optional<LocalDate> day(String word) {
        return scalar(word).flatMap(value -> dayOf(word, value));
    }

    /** True or false; the word may be left out. */
    public Optional<Boolean> yesOrNo(String word) {
        return scalar(word).flatMap(value -> yesOrNoOf(word, value));
    }

    /** One of the constants, by its name; the word may be left out. */
    public <E extends Enum<E>> Optional<E> oneOf(String word, Class<E> choices) {
        return text(word).flatMap(value -> choiceOf(word, value, choices));
    }

    /** A list of texts, each told with its number and line; the word may be left out. */
    public List<String> texts(String word, BiConsumer<Integer, Spot> where) {
        List<String> texts = new ArrayList<>();
        for (Node node : items(word)) {
            where.accept(texts.size(), spotOf(node, spot.file()));
            textOf(word, node).ifPresent(texts::add);
        }
        return texts;
    }

    /** The nodes of a list; none when the word is left out, a fault when it holds no list. */
    private List<Node> items(String word) {
        Node value = values.get(word);
        if (value instanceof SequenceNode list) {
            return list.getValue();
        }
        if (value != null) {
            faults.add(YamlFaults.notList(spotOf(word), word));
        }
        return List.of();
    }

    /** The words below a word that may be left out. */
    public Optional<YamlEntries> below(String word, List<String> known) {
        Node value = values.get(word);
        return value == null ? Optional.empty() : group(word, value, known);
    }

    /** The words of each entry of a list, in order; empty where an entry holds no words, which is then a fault. */
    public List<Optional<YamlEntries>> each(String word, List<String> known) {
        return items(word).stream().map(node -> group(word, node, known)).toList();
    }

    /** A word must be there; what it holds is looked at elsewhere. */
    public void require(String word) {
        if (isMissing(values.get(word))) {
            faults.add(YamlFaults.missing(spotOf(word), word));
        }
    }

    private Optional<YamlEntries> group(String word, Node value, List<String> known) {
        Optional<YamlEntries> entries = of(value, spot.file(), known, faults);
        if (entries.isEmpty()) {
            faults.add(YamlFaults.notGroup(spotOf(value, spot.file()), word, known));
        }
        return entries;
    }

    private Optional<String> scalar(String word) {
        Node value = values.get(word);
        if (isMissing(value)) {
            return Optional.empty();
        }
        return Optional.of(
                value instanceof ScalarNode scalar ? scalar.getValue().strip() : "…");
    }

    private Optional<Integer> numberOf(String word, String value) {
        try {
            return Optional.of(Integer.valueOf(value));
        } catch (NumberFormatException notANumber) {
            faults.add(YamlFaults.notNumber(spotOf(word), word, value));
            return Optional.empty();
        }
    }

    private Optional<LocalDate> dayOf(String word, String value) {
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeParseException notADay) {
            faults.add(YamlFaults.notDay(spotOf(word), word, value));
            return Optional.empty();
        }
    }

    private Optional<Boolean> yesOrNoOf(String word, String value) {
        if (value.equals("true") || value.equals("false")) {
            return Optional.of(Boolean.valueOf(value));
        }
        faults.add(YamlFaults.notYesOrNo(spotOf(word), word, value));
        return Optional.empty();
    }

    private <E extends Enum<E>> Optional<E> choiceOf(String word, String value, Class<E> choices) {
        Optional<E> choice = Arrays.stream(choices.getEnumConstants())
                .filter(each -> each.name().equals(value))
                .findFirst();
        if (choice.isEmpty()) {
            List<String> names =
                    Arrays.stream(choices.getEnumConstants()).map(Enum::name).toList();
            faults.add(YamlFaults.notOneOf(spotOf(word), word, value, names));
        }
        return choice;
    }

    private void take(NodeTuple tuple, List<String> known) {
        Spot where = spotOf(tuple.getKeyNode(), spot.file());
        String word = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "…";
        if (!known.contains(word)) {
            faults.add(YamlFaults.unknownWord(where, word, known));
        } else if (values.putIfAbsent(word, tuple.getValueNode()) != null) {
            faults.add(YamlFaults.writtenTwice(where, word));
        }
    }

    private Optional<String> textOf(String word, Node value) {
        if (value instanceof ScalarNode scalar && Tag.STR.equals(scalar.getTag())) {
            return Optional.of(scalar.getValue().strip());
        }
        faults.add(YamlFaults.notText(
                spotOf(value, spot.file()), word, value instanceof ScalarNode s ? s.getValue() : "…"));
        return Optional.empty();
    }

    private static boolean isMissing(@Nullable Node value) {
        return value == null
                || value instanceof ScalarNode scalar && scalar.getValue().isBlank();
    }
}
