package org.shoulashou.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code src/docs/child-safety.md} claims what tests show, and nothing else. */
class RequirementsTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (R\\d\\d) \\| [^|]+ \\| (\\w+) \\| [^|]+ \\|$");
    private static final Pattern TAG = Pattern.compile("@Tag\\(\"(R\\d\\d)\"\\)");
    private static final Pattern TITLE = Pattern.compile("\\b(?:test|describe)\\(\\s*(['\"`])(.*?)\\1");
    private static final Pattern NUMBER = Pattern.compile("\\b(R\\d\\d)\\b");

    @Test
    void everyRequirementHasItsRow() throws IOException {
        assertThat(states().keySet())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 34)
                        .mapToObj(number -> "R%02d".formatted(number))
                        .toList());
        assertThat(states().values()).isSubsetOf("shown", "begun", "later");
    }

    @Test
    void whatIsClaimedIsTestedAndWhatIsTestedIsClaimed() throws IOException {
        Set<String> claimed = states().entrySet().stream()
                .filter(row -> !row.getValue().equals("later"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(tested(Path.of("src/test/java"), Path.of("frontend/tests/browser")))
                .isEqualTo(claimed);
    }

    /** The search sees tags and titles, and no mere mention. */
    @Test
    void aTagAndATitleCountAndAMentionDoesNot(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Some.java"), "@Tag(\"R" + "01\") // R02");
        Files.writeString(
                folder.resolve("some.spec.ts"), "test(`R03 R05 leaving ${kind} clears`, async () => {}) // R04");
        assertThat(tested(folder, folder)).containsExactly("R01", "R03", "R05");
    }

    private static Map<String, String> states() throws IOException {
        String page = Files.readString(Path.of("src/docs/child-safety.md"));
        return ROW.matcher(page)
                .results()
                .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2), (a, b) -> b, TreeMap::new));
    }

    private static Set<String> tested(Path java, Path browser) throws IOException {
        Set<String> found = new TreeSet<>(numbers(TAG, textOf(java, ".java")));
        found.addAll(numbers(NUMBER, titles(textOf(browser, ".spec.ts"))));
        return found;
    }

    private static String titles(String text) {
        return TITLE.matcher(text).results().map(match -> match.group(2)).collect(Collectors.joining("\n"));
    }

    private static Set<String> numbers(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String textOf(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(ending)).toList()) {
                text.append(Files.readString(file)).append('\n');
            }
        }
        return text.toString();
    }
}
