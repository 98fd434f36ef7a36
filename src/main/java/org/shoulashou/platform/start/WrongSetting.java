package org.shoulashou.platform.start;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.problems.FieldTexts;
import org.shoulashou.platform.text.Text;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/** A setting that cannot be used: its name, and what to write. Its value is not repeated: it may be a secret. */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class WrongSetting implements FailureAnalyzer {

    private static final Text SENTENCE =
            new Text("设置 %s 的值不能用：%s", "The setting %s has a value that cannot be used: %s");

    private static final Set<Class<?>> NUMBERS = Set.of(int.class, Integer.class, long.class, Long.class);

    private static final Text OTHER = new Text("请对照运行手册改正它。", "correct it as the operations chapter describes.");

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        BindException wrong = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindValidationException invalid) {
                return said(invalid(invalid), invalid);
            }
            wrong = cause instanceof BindException bind ? bind : wrong;
        }
        return wrong == null ? null : said(List.of(unreadable(wrong)), wrong);
    }

    private static List<Text> invalid(BindValidationException invalid) {
        ConfigurationPropertyName prefix = invalid.getValidationErrors().getName();
        return invalid.getValidationErrors().getAllErrors().stream()
                .map(error -> sentence(nameOf(prefix, error), FieldTexts.of(error.getCode(), error)))
                .toList();
    }

    private static Text unreadable(BindException wrong) {
        return sentence(
                wrong.getName().toString(),
                howToWrite(wrong.getTarget().getType().resolve(Object.class)));
    }

    private static Text sentence(String name, Text remedy) {
        return new Text(
                SENTENCE.zh().formatted(name, remedy.zh()), SENTENCE.en().formatted(name, remedy.en()));
    }

    private static String nameOf(ConfigurationPropertyName prefix, ObjectError error) {
        return error instanceof FieldError field
                ? prefix + "." + DataObjectPropertyName.toDashedForm(field.getField())
                : prefix.toString();
    }

    private static Text howToWrite(Class<?> type) {
        if (type == Duration.class) {
            return new Text("请写时长，例如 30s、15m 或 2h。", "write a duration, for example 30s, 15m or 2h.");
        }
        if (type == DataSize.class) {
            return new Text("请写大小，例如 64MB。", "write a size, for example 64MB.");
        }
        if (type.isEnum()) {
            String words = Arrays.stream(type.getEnumConstants())
                    .map(word -> word.toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            return new Text("请从这些里选一个：{0}。", "write one of: {0}.").with(words);
        }
        if (type == boolean.class || type == Boolean.class) {
            return new Text("请写 true 或 false。", "write true or false.");
        }
        return NUMBERS.contains(type) ? new Text("请写一个整数。", "write a whole number.") : OTHER;
    }

    private static FailureAnalysis said(List<Text> sentences, Throwable cause) {
        String lines = sentences.stream()
                .map(sentence -> sentence.zh() + System.lineSeparator() + sentence.en())
                .collect(Collectors.joining(System.lineSeparator()));
        return new FailureAnalysis(lines, null, cause);
    }
}
