package org.shoulashou.platform.problems;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.text.Text;
import org.springframework.context.MessageSourceResolvable;

/** What is wrong with a field of a request or with a setting, from the name of the constraint that it breaks. */
public final class FieldTexts {

    private static final Text OTHER = new Text("请检查这一项。", "Check this entry.");

    private static final Map<String, Text> TEXTS = Map.of(
            "NotBlank", new Text("请填写这一项。", "Fill this in."),
            "NotNull", new Text("请填写这一项。", "Fill this in."),
            "NotEmpty", new Text("请至少选择一项。", "Choose at least one."),
            "Size", new Text("长度应在 {0} 到 {1} 之间。", "The length must be between {0} and {1}."),
            "Min", new Text("不能小于 {0}。", "Not less than {0}."),
            "Max", new Text("不能大于 {0}。", "Not more than {0}."),
            "Pattern", new Text("格式不对，请看旁边的例子。", "The form is wrong; see the example beside it."),
            "Email", new Text("请填写有效的邮箱地址。", "Enter a valid e-mail address."),
            "typeMismatch", new Text("这里的内容类型不对。", "This is not the kind of value expected here."));

    private FieldTexts() {}

    public static Text of(@Nullable String constraint, MessageSourceResolvable error) {
        Text text = constraint == null ? OTHER : TEXTS.getOrDefault(constraint, OTHER);
        return text.with(bounds(error));
    }

    /** Spring gives the field first, then the constraint's attributes by name: for a size, max before min. */
    private static Object[] bounds(MessageSourceResolvable error) {
        Object[] arguments = error.getArguments() == null ? new Object[0] : error.getArguments();
        return Stream.of(arguments).filter(Number.class::isInstance).sorted().toArray();
    }
}
