package org.shoulashou.platform.rules;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
