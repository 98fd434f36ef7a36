package org.shoulashou.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shoulashou.Shoulashou;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.shoulashou");

    private static final List<Path> SOURCES = SourceRules.under(Path.of("src/main/java"));

    @Test
    void modulesKeepToTheirDeclaredDependencies() {
        ApplicationModules.of(Shoulashou.class).verify();
    }

    @Test
    void everyModuleOfThePlanExists() {
        assertThat(ApplicationModules.of(Shoulashou.class).stream()
                        .map(module -> module.getIdentifier().toString()))
                .containsExactlyInAnyOrder(
                        "platform",
                        "accounts",
                        "programme",
                        "directory",
                        "consent",
                        "matching",
                        "letters",
                        "exchange",
                        "safeguarding",
                        "ledger",
                        "coverage",
                        "notifications",
                        "privacy");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theProductKeeps(Named rule) {
        rule.rule().allowEmptyShould(false).check(PRODUCT);
    }

    /** The one of the tests would be found first, and what the module declares would hold nobody any more. */
    @Test
    void noTestHidesWhatAModuleDeclares() {
        assertThat(SourceRules.hidingDeclarations(Path.of("src/main/java"), Path.of("src/test/java")))
                .isEmpty();
    }

    @Test
    void noFileIsTooLong() {
        assertThat(SourceRules.tooLong(SOURCES)).isEmpty();
    }

    @Test
    void noPackageIsTooFull() {
        assertThat(SourceRules.tooFull(SOURCES)).isEmpty();
    }

    @Test
    void reactiveCodeReadsAsNamedSteps() {
        assertThat(SourceRules.nestedChains(SOURCES)).isEmpty();
        assertThat(SourceRules.longReactiveLambdas(SOURCES)).isEmpty();
    }

    static Stream<Named> rules() {
        return Arrays.stream(HouseRules.class.getDeclaredFields())
                .filter(field -> field.getType() == ArchRule.class)
                .map(Named::of);
    }

    record Named(String name, ArchRule rule) {

        static Named of(Field field) {
            try {
                return new Named(field.getName(), (ArchRule) field.get(null));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public String toString() {
            return name.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        }
    }
}
