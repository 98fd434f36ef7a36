package org.shoulashou.matching.views;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shoulashou.directory.pupils.Interest;
import org.shoulashou.matching.solver.Reason;
import org.shoulashou.platform.text.Text;

/** Why two suit each other, in words that a teacher understands (R12). */
public record ReasonView(Reason.Kind kind, int points, Text words) {

    private static final Text SAME_MONTH = new Text("同一个月出生", "born in the same month");
    private static final Text ONE_MONTH = new Text("出生相差1个月", "born 1 month apart");
    private static final Map<String, Text> INTERESTS =
            Stream.of(Interest.values()).collect(Collectors.toMap(Interest::key, Interest::text));

    public static ReasonView of(Reason reason) {
        return new ReasonView(reason.kind(), reason.points(), words(reason));
    }

    public static List<ReasonView> of(List<Reason> reasons) {
        return reasons.stream().map(ReasonView::of).toList();
    }

    private static Text words(Reason reason) {
        return switch (reason.kind()) {
            case BIRTH_MONTHS -> birthMonths(reason);
            case SHARED_INTERESTS -> interests(reason);
            case SAME_GRADE, LAST_FRIEND, OUTSIDE_LINKS -> reason.kind().words();
        };
    }

    private static Text birthMonths(Reason reason) {
        return switch (String.join("", reason.values())) {
            case "0" -> SAME_MONTH;
            case "1" -> ONE_MONTH;
            default -> reason.kind().words().with(reason.values().toArray());
        };
    }

    private static Text interests(Reason reason) {
        List<Text> all = reason.values().stream()
                .map(key -> INTERESTS.getOrDefault(key, new Text(key, key)))
                .toList();
        Text words = reason.kind().words();
        String zh = joined(all, Text::zh, "、", "和");
        String en = joined(all, text -> text.en().toLowerCase(Locale.ROOT), ", ", " and ");
        return new Text(words.zh().replace("{0}", zh), words.en().replace("{0}", en));
    }

    private static String joined(List<Text> all, Function<Text, String> language, String comma, String and) {
        List<String> words = all.stream().map(language).toList();
        if (words.size() < 2) return String.join("", words);
        return String.join(comma, words.subList(0, words.size() - 1)) + and + words.get(words.size() - 1);
    }
}
