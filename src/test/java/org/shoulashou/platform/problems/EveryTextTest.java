package org.shoulashou.platform.problems;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shoulashou.platform.text.Text;

/** What people read is complete in both languages, and a refusal says what to do next. */
class EveryTextTest {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");
    private static final Pattern CODE = Pattern.compile("[a-z]+(\\.[a-z]+(-[a-z]+)*)+");

    @ParameterizedTest
    @MethodSource("problems")
    void aProblemSaysWhatToDoNextInBothLanguages(ProblemKind problem) {
        assertThat(faultsOf(problem)).isEmpty();
    }

    @Test
    void noTwoProblemsShareACode() {
        assertThat(problems().map(ProblemKind::code)).doesNotHaveDuplicates().hasSizeGreaterThan(25);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aConstantIsNamedInBothLanguages(Named text) {
        assertThat(faultsOf(text.text())).isEmpty();
    }

    /** These tests can fail. */
    @Test
    void aTextThatIsMissingOrInTheWrongLanguageIsFound() {
        assertThat(faultsOf(new Text("Please wait.", "Please wait."))).containsExactly("no Chinese in the Chinese");
        assertThat(faultsOf(new Text("请稍候。", "请稍候。"))).contains("Chinese in the English");
        assertThat(faultsOf(new Text("请等 {0} 秒。", "Wait."))).containsExactly("other placeholders");
        assertThat(faultsOf(new Text("", ""))).contains("empty");
        assertThat(sentence(new Text("请稍候", "Please wait"))).isFalse();
    }

    static Stream<ProblemKind> problems() {
        return new ProblemCatalogue().all().stream();
    }

    static Stream<Named> texts() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.shoulashou").stream()
                        .filter(JavaClass::isEnum)
                        .map(JavaClass::reflect)
                        .filter(Class::isEnum) // the body of a constant is a class of its own, and the constant its
                        // enum's
                        .flatMap(type -> Stream.of(type.getEnumConstants()))
                        .flatMap(constant -> textsOf(constant).stream());
    }

    record Named(String name, Text text) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static List<Named> textsOf(Object constant) {
        List<Named> texts = new ArrayList<>();
        for (Field field : ((Enum<?>) constant).getDeclaringClass().getDeclaredFields()) {
            if (field.getType() == Text.class) {
                texts.add(new Named(
                        constant.getClass().getSimpleName() + "." + constant + " " + field.getName(),
                        read(field, constant)));
            }
        }
        return texts;
    }

    private static Text read(Field field, Object constant) {
        try {
            field.setAccessible(true);
            return (Text) field.get(constant);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> faultsOf(ProblemKind problem) {
        List<String> faults = new ArrayList<>(faultsOf(problem.title()));
        faults.addAll(faultsOf(problem.detail()));
        if (!CODE.matcher(problem.code()).matches()) {
            faults.add("the code is not module.what-is-wrong");
        }
        if (!sentence(problem.detail())) {
            faults.add("the detail does not end like a sentence");
        }
        if (!problem.status().isError()) {
            faults.add("a refusal is no success");
        }
        return faults;
    }

    private static List<String> faultsOf(Text text) {
        List<String> faults = new ArrayList<>();
        if (text.zh().isBlank() || text.en().isBlank()) {
            faults.add("empty");
        }
        if (!HAN.matcher(text.zh()).find()) {
            faults.add("no Chinese in the Chinese");
        }
        if (HAN.matcher(text.en()).find()) {
            faults.add("Chinese in the English");
        }
        if (!placeholders(text.zh()).equals(placeholders(text.en()))) {
            faults.add("other placeholders");
        }
        return faults;
    }

    private static boolean sentence(Text detail) {
        return detail.zh().matches("(?s).*[。？！]") && detail.en().matches("(?s).*[.?!]");
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
