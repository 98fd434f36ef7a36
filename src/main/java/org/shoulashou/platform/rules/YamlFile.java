package org.shoulashou.platform.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.shoulashou.platform.rules.Fault.Spot;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** One rules file, by the name under which faults tell of it. */
public record YamlFile(String name, byte[] content) {

    /**
     * Reads every file of a pattern, in the order of their names; none when nothing is there. Blocks: for the start only.
     *
     * @param home the folder that a reader knows the files by, wherever they lie
     */
    public static List<YamlFile> find(ResourcePatternResolver resolver, String pattern, String home) {
        return Arrays.stream(resources(resolver, pattern))
                .filter(Resource::isReadable)
                .map(resource -> new YamlFile(home + resource.getFilename(), content(resource)))
                .sorted(Comparator.comparing(YamlFile::name))
                .toList();
    }

    /** The uppermost node; empty for an empty file, and for one that cannot be read, which is then a fault. */
    public Optional<Node> root(List<Fault> faults) {
        try {
            return YamlEntries.compose(text());
        } catch (CharacterCodingException notUtf8) {
            faults.add(YamlFaults.notUtf8(new Spot(name, 0)));
        } catch (MarkedYAMLException broken) {
            faults.add(YamlFaults.unreadable(new Spot(name, lineOf(broken))));
        } catch (YAMLException broken) {
            faults.add(YamlFaults.unreadable(new Spot(name, 0)));
        }
        return Optional.empty();
    }

    private String text() throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(content))
                .toString();
    }

    private static int lineOf(MarkedYAMLException broken) {
        return broken.getProblemMark() == null ? 0 : broken.getProblemMark().getLine() + 1;
    }

    private static Resource[] resources(ResourcePatternResolver resolver, String pattern) {
        try {
            return resolver.getResources(pattern);
        } catch (IOException unreachable) {
            return new Resource[0];
        }
    }

    private static byte[] content(Resource resource) {
        try {
            return resource.getContentAsByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + resource.getDescription(), unreadable);
        }
    }
}
