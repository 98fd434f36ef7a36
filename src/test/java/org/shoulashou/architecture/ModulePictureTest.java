package org.shoulashou.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.shoulashou.Shoulashou;
import org.shoulashou.platform.support.Committed;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModuleDependency;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;

/** Draws {@code src/docs/modules.md} from what the modules declare, and fails when the committed picture is another. */
class ModulePictureTest {

    private static final Path PICTURE = Path.of("src/docs/modules.md");

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.shoulashou");

    private static final ApplicationModules MODULES = ApplicationModules.of(Shoulashou.class);

    private final Map<String, Set<String>> declared = declared();

    @Test
    void thePictureOfTheModulesIsUpToDate() throws IOException {
        new Committed(PICTURE, ModulePictureTest.class).mustEqual(picture());
    }

    private String picture() {
        return """
                # Modules

                Generated from `package-info.java` of each module; do not edit. Everybody may use `platform`, which is
                left out. An arrow says "may call"; arrows that follow from others are left out of the picture and
                stand in the table.

                ```mermaid
                flowchart TD
                %s
                ```

                | Module | May call | Calls today |
                | --- | --- | --- |
                %s
                """.formatted(arrows(), table());
    }

    private String arrows() {
        Set<String> lines = new LinkedHashSet<>();
        declared.keySet().forEach(module -> lines.add("    " + module + "[" + display(module) + "]"));
        declared.forEach((module, targets) -> targets.stream()
                .filter(target -> !isReachedThroughAnother(target, targets))
                .forEach(target -> lines.add("    " + module + " --> " + target)));
        return String.join("\n", lines);
    }

    private String table() {
        return declared.entrySet().stream()
                .map(entry -> "| `%s` | %s | %s |"
                        .formatted(entry.getKey(), listed(entry.getValue()), listed(used(entry.getKey()))))
                .collect(Collectors.joining("\n"));
    }

    private boolean isReachedThroughAnother(String target, Set<String> targets) {
        return targets.stream()
                .filter(other -> !other.equals(target))
                .anyMatch(other -> below(other, new TreeSet<>()).contains(target));
    }

    private Set<String> below(String module, Set<String> seen) {
        for (String target : declared.getOrDefault(module, Set.of())) {
            if (seen.add(target)) {
                below(target, seen);
            }
        }
        return seen;
    }

    private static String listed(Set<String> names) {
        return names.isEmpty() ? "–" : String.join(", ", names);
    }

    private static String display(String module) {
        return MODULES.getModuleByName(module).orElseThrow().getDisplayName();
    }

    private static Set<String> used(String module) {
        return MODULES
                .getModuleByName(module)
                .orElseThrow()
                .getDirectDependencies(MODULES, DependencyType.DEFAULT, DependencyType.USES_COMPONENT)
                .stream()
                .map(ApplicationModuleDependency::getTargetModule)
                .map(target -> target.getIdentifier().toString())
                .filter(name -> !name.equals("platform"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Set<String>> declared() {
        return MODULES.stream()
                .map(module -> module.getIdentifier().toString())
                .filter(name -> !name.equals("platform"))
                .collect(Collectors.toMap(name -> name, ModulePictureTest::declaredBy, (a, b) -> a, TreeMap::new));
    }

    /** Named interfaces are written {@code accounts :: pupils}; the picture shows modules. */
    private static Set<String> declaredBy(String module) {
        ApplicationModule declaration =
                PRODUCT.getPackage("org.shoulashou." + module).getAnnotationOfType(ApplicationModule.class);
        return Arrays.stream(declaration.allowedDependencies())
                .map(dependency -> dependency.replaceAll("\\s*::.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
