package org.shoulashou.coverage.nodes;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.shoulashou.coverage.counting.Counts;
import org.shoulashou.coverage.counting.Measure;
import org.shoulashou.platform.text.Text;

/** Why somebody should call a school. A reason with its number, and never a child. */
public enum Call {
    LATE(
            3,
            new Text("{0} 封信等了三个上学日还没有处理", "{0} letters have waited three school days"),
            counts -> counts.of(Measure.LATE)),
    LOST(
            2,
            new Text("{0} 名学生没有朋友了，要重新结对", "{0} pupils have lost their friend and need another"),
            counts -> counts.of(Measure.LOST)),
    QUIET(
            1,
            new Text("已结对的学生过半没有往来，共 {0} 名", "more than half of the pairs are quiet: {0} pupils"),
            counts -> 2 * counts.of(Measure.QUIET) > counts.of(Measure.PAIRED) ? counts.of(Measure.QUIET) : 0);

    private static final int FEW = 5;

    private final int weight;
    private final Text text;
    private final ToIntFunction<Counts> many;

    Call(int weight, Text text, ToIntFunction<Counts> many) {
        this.weight = weight;
        this.text = text;
        this.many = many;
    }

    static int urgency(Counts counts) {
        return Stream.of(values())
                .mapToInt(call -> call.weight * call.many.applyAsInt(counts))
                .sum();
    }

    /** One or two pupils of a school are persons; letters are not. */
    private Text told(int figure) {
        return text.with(this != LATE && figure < FEW ? "<" + FEW : figure);
    }

    public static List<Text> reasons(Counts counts) {
        return Stream.of(values())
                .filter(call -> call.many.applyAsInt(counts) > 0)
                .map(call -> call.told(call.many.applyAsInt(counts)))
                .toList();
    }
}
