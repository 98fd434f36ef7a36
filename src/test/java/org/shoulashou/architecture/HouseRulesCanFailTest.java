package org.shoulashou.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shoulashou.architecture.ArchitectureTest.Named;
import org.shoulashou.architecture.wrong.modules.WrongApplication;
import org.springframework.modulith.core.ApplicationModules;

/** A rule that cannot fail proves nothing: each one finds its example under {@code wrong}. */
class HouseRulesCanFailTest {

    private static final JavaClasses WRONG =
            new ClassFileImporter().importPackages("org.shoulashou.architecture.wrong");

    private static final Path WRONG_SOURCES = Path.of("src/test/java/org/shoulashou/architecture/wrong");

    private static final Map<String, String> EXAMPLES = Map.of(
            "ONLY_WHAT_ANOTHER_PACKAGE_NEEDS_IS_PUBLIC", "PublicForNobody",
            "EVERY_PACKAGE_IS_NULL_MARKED", "wrong.unmarked",
            "CONTROLLERS_ARE_ANNOTATED_AND_HIDDEN", "PublicController",
            "API_HAS_NO_HANDLER_FUNCTIONS", "RoutesByHand",
            "ONLY_NAMED_ADDRESSES_BLOCK", "Blocks",
            "TIME_IS_ASKED_OF_THE_CLOCK", "AsksTheSystem",
            "SETTINGS_ARE_VALIDATED_RECORDS", "LooseSettings",
            "NO_SETTING_COMES_BY_VALUE", "SettingByValue",
            "NAMES_SAY_WHAT_THINGS_ARE", "LetterHelper");

    @ParameterizedTest
    @MethodSource("rules")
    void findsItsExample(Named rule) {
        assertThat(rule.rule().evaluate(WRONG).getFailureReport().getDetails())
                .anySatisfy(detail -> assertThat(detail).contains(EXAMPLES.get(rule.name())));
    }

    @Test
    void everyRuleHasAnExample() {
        Set<String> rules = Arrays.stream(HouseRules.class.getDeclaredFields())
                .filter(field -> field.getType() == ArchRule.class)
                .map(Field::getName)
                .collect(Collectors.toSet());
        assertThat(EXAMPLES.keySet()).isEqualTo(rules);
    }

    @Test
    void aModuleThatReachesSidewaysIsFound() {
        assertThat(ApplicationModules.of(WrongApplication.class, location -> true)
                        .detectViolations()
                        .getMessages())
                .anySatisfy(message -> assertThat(message).contains("neighbour"));
    }

    @Test
    void aChainInsideAChainAndALongLambdaAreFound() {
        List<Path> sources = SourceRules.under(WRONG_SOURCES);
        assertThat(SourceRules.nestedChains(sources)).singleElement().asString().contains("ChainsInAChain.java:8");
        assertThat(SourceRules.longReactiveLambdas(sources))
                .singleElement()
                .asString()
                .contains("ChainsInAChain.java:12");
    }

    @Test
    void aLongFileAndAFullPackageAreFound(@TempDir Path folder) throws Exception {
        Files.writeString(
                folder.resolve("Long.java"), "//\n".repeat(SourceRules.LONGEST_FILE + 1), StandardCharsets.UTF_8);
        for (int i : IntStream.rangeClosed(1, SourceRules.FULLEST_PACKAGE).toArray()) {
            Files.writeString(folder.resolve("Class" + i + ".java"), "//\n", StandardCharsets.UTF_8);
        }
        List<Path> sources = SourceRules.under(folder);
        assertThat(SourceRules.tooLong(sources)).singleElement().asString().contains("Long.java");
        assertThat(SourceRules.tooFull(sources)).singleElement().asString().contains("21 files");
    }

    @Test
    void aTestThatHidesWhatAModuleDeclaresIsFound(@TempDir Path folder) throws Exception {
        Path product = Files.createDirectories(folder.resolve("main/letters"));
        Path test = Files.createDirectories(folder.resolve("test/letters")).resolve("package-info.java");
        Files.writeString(product.resolve("package-info.java"), "@ApplicationModule package letters;");
        Files.writeString(test, "package letters;");
        assertThat(SourceRules.hidingDeclarations(folder.resolve("main"), folder.resolve("test")))
                .containsExactly(test);
    }

    static java.util.stream.Stream<Named> rules() {
        return ArchitectureTest.rules();
    }
}
