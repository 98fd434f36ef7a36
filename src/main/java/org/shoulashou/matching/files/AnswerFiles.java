package org.shoulashou.matching.files;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.solver.Answer;
import org.shoulashou.matching.solver.ClassPair;
import org.shoulashou.matching.solver.ClassPair.SchoolClass;
import org.shoulashou.matching.solver.Pairing;
import org.shoulashou.matching.solver.QuotaUse;
import org.shoulashou.matching.solver.Reason;
import org.shoulashou.matching.solver.Reason.Kind;
import org.shoulashou.matching.solver.Report;
import org.shoulashou.matching.solver.Report.Certainty;
import org.shoulashou.matching.solver.Unmatched;
import org.shoulashou.matching.solver.Unmatched.Why;
import org.shoulashou.matching.solver.units.Unit;
import org.shoulashou.platform.text.Text;

/** What a run found, as files. */
public final class AnswerFiles {

    /** What the usual words would say clumsily. */
    private static final Map<String, Text> MONTHS =
            Map.of("0", new Text("同年同月出生", "born in the same month"), "1", new Text("出生相差1个月", "born a month apart"));

    private final Answer answer;
    private final Unit unit;
    private final int gradeGap;
    private final Function<Reason, Text> wording;

    /** @param gradeGap how many grades two friends may be apart */
    public AnswerFiles(Answer answer, Unit unit, int gradeGap) {
        this(answer, unit, gradeGap, AnswerFiles::words);
    }

    /** @param wording of reasons, where interests and the like have names of their own */
    public AnswerFiles(Answer answer, Unit unit, int gradeGap, Function<Reason, Text> wording) {
        this.answer = answer;
        this.wording = wording;
        this.unit = unit;
        this.gradeGap = gradeGap;
    }

    /** By their names. */
    public Map<String, FileContent> files() {
        Map<String, FileContent> files = new LinkedHashMap<>();
        files.put(
                "pairs.csv",
                new CsvLines<>(List.of("inland", "partner", "points", "reasons"), answer.pairs(), this::pair));
        files.put(
                "classes.csv",
                new CsvLines<>(List.of("inland_class", "partner_class", "pairs"), answer.classes(), this::classes));
        files.put("unmatched.csv", new CsvLines<>(List.of("pupil", "reason"), answer.unmatched(), this::unmatched));
        files.put("report.json", writer -> writer.write(report(answer.report())));
        return files;
    }

    private List<Object> pair(Pairing pair) {
        return Arrays.asList(pair.inland(), pair.partner(), pair.points(), words(pair.reasons()));
    }

    private String words(List<Reason> reasons) {
        List<Text> words = reasons.stream().map(wording).toList();
        String zh = words.stream().map(Text::zh).collect(Collectors.joining("；"));
        String en = words.stream().map(Text::en).collect(Collectors.joining("; "));
        return reasons.isEmpty() ? "" : zh + " / " + en;
    }

    public static Text words(Reason reason) {
        if (reason.kind() == Kind.BIRTH_MONTHS
                && MONTHS.containsKey(reason.values().get(0))) {
            return MONTHS.get(reason.values().get(0));
        }
        Text words = reason.kind().words();
        return new Text(
                words.with(String.join("、", reason.values())).zh(),
                words.with(String.join(" and ", reason.values())).en());
    }

    private List<Object> classes(ClassPair pair) {
        return Arrays.asList(named(pair.inland()), named(pair.partner()), pair.pairs());
    }

    public static String named(SchoolClass schoolClass) {
        boolean one = schoolClass.name().isEmpty() || schoolClass.name().equals(schoolClass.school());
        return one ? schoolClass.school() : schoolClass.school() + "/" + schoolClass.name();
    }

    private List<Object> unmatched(Unmatched unmatched) {
        Text why = words(unmatched.why());
        return Arrays.asList(unmatched.pupil(), why.en() + " / " + why.zh());
    }

    private Text words(Why why) {
        if (why != Why.NO_GRADE_NEAR) return unit.named(why.text());
        return switch (gradeGap) {
            case 0 -> new Text("没有同年级的学生", "nobody of the same grade");
            case 1 -> new Text("没有相差一个年级以内的学生", "nobody within one grade");
            default -> new Text("没有相差{0}个年级以内的学生", "nobody within {0} grades").with(gradeGap);
        };
    }

    private static String report(Report report) {
        String quotas = report.quotas().stream().map(AnswerFiles::quota).collect(Collectors.joining(",\n    "));
        return String.format(
                Locale.ROOT,
                """
                {
                  "hard": %d,
                  "medium": %d,
                  "soft": %d,
                  "bound": %d,
                  "ratio": %.6f,
                  "pairs": %d,
                  "mostPairs": %d,
                  "seconds": %.3f,
                  "peakHeapMiB": %d,
                  "quotas": [
                    %s
                  ],
                  "openedClassPairs": %d,
                  "townshipDeviation": %d,
                  "seed": %d%s
                }
                """,
                report.hard(),
                report.medium(),
                report.soft(),
                report.bound(),
                report.ratio(),
                report.pairs(),
                report.mostPairs(),
                report.seconds(),
                report.peakHeapMiB(),
                quotas,
                report.openedClassPairs(),
                report.townshipDeviation(),
                report.seed(),
                certainty(report.certainty()));
    }

    private static String certainty(@Nullable Certainty certainty) {
        if (certainty == null) return "";
        String boundBy = certainty.boundBy().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return ",\n  \"endedByItself\": %s,\n  \"boundBy\": \"%s\"".formatted(certainty.endedByItself(), boundBy);
    }

    private static String quota(QuotaUse use) {
        return String.format(
                Locale.ROOT,
                "{\"scope\": \"%s\", \"amount\": %d, \"used\": %d}",
                use.scope(),
                use.amount(),
                use.used());
    }

    /** In one sentence. */
    public Text summary() {
        Report report = answer.report();
        String percent = String.format(Locale.ROOT, "%.1f", Math.floor(report.ratio() * 1000) / 10);
        String seconds = String.format(Locale.ROOT, "%.1f", report.seconds());
        return new Text(
                        "结成 {0} 对（最多可能 {1} 对），没有结成 {2} 人，得分 {3}，至少达到最好结果的 {4}%，用时 {5} 秒。",
                        "{0} pairs of {1} possible, {2} pupils without a friend, {3} points, at least {4} % of the best possible, {5} s.")
                .with(report.pairs(), report.mostPairs(), answer.unmatched().size(), report.soft(), percent, seconds);
    }
}
