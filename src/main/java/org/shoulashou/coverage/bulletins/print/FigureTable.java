package org.shoulashou.coverage.bulletins.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.shoulashou.coverage.bulletins.BulletinFigures;
import org.shoulashou.coverage.bulletins.BulletinFigures.Numbers;
import org.shoulashou.coverage.bulletins.BulletinFigures.PlaceLine;
import org.shoulashou.coverage.bulletins.BulletinFigures.QuotaLine;
import org.shoulashou.coverage.counting.Key.Sided;
import org.shoulashou.coverage.definitions.Definitions;
import org.shoulashou.platform.text.Text;

/**
 * A table of a bulletin, in Chinese as the bulletin itself.
 *
 * @param words how many columns on the left hold words; the others hold figures
 * @param parts of the measure, for each column
 */
record FigureTable(String title, List<String> headings, int words, List<Integer> parts, List<List<String>> rows) {

    static final String HOW_COUNTED = "这些数字怎么计算";

    static List<FigureTable> of(BulletinFigures figures) {
        List<FigureTable> tables = new ArrayList<>();
        if (!figures.quotas().isEmpty()) tables.add(quotas(figures));
        if (!figures.places().isEmpty()) tables.add(places(figures));
        if (!figures.corrections().isEmpty()) tables.add(corrections(figures));
        return numbered(tables);
    }

    /** How the figures of the tables are counted, a line for each; none where there is no table. */
    static List<String> definitions(BulletinFigures figures) {
        if (of(figures).isEmpty()) return List.of();
        return Definitions.OF_A_BULLETIN.stream()
                .map(each -> each.name().zh() + "：" + each.definition().zh())
                .toList();
    }

    private static List<FigureTable> numbered(List<FigureTable> tables) {
        List<FigureTable> numbered = new ArrayList<>();
        for (FigureTable each : tables) {
            String title = "附表" + (numbered.size() + 1) + "　" + each.title;
            numbered.add(new FigureTable(title, each.headings, each.words, each.parts, each.rows));
        }
        return numbered;
    }

    private static FigureTable quotas(BulletinFigures figures) {
        List<List<String>> rows =
                figures.quotas().stream().map(FigureTable::quota).toList();
        return new FigureTable(
                "任务完成情况",
                List.of("项目", "地区", "年度", "单位", "任务数", "已结对", "已通信", "完成率"),
                4,
                List.of(26, 15, 10, 12, 9, 9, 9, 10),
                rows);
    }

    private static List<String> quota(QuotaLine line) {
        Text place = line.place();
        return List.of(
                line.names().zh(),
                place == null ? "整个方案" : place.zh(),
                line.year() == null ? "合计" : "" + line.year(),
                line.unit().zh(),
                "" + line.amount(),
                "" + line.paired(),
                "" + line.corresponded(),
                rate(line.corresponded(), line.amount()));
    }

    private static FigureTable places(BulletinFigures figures) {
        return new FigureTable(
                "各地结对与通信情况",
                List.of("地区", "方面", "任务数", "已同意", "已结对", "已通信", "活跃", "安静", "待修复", "送达信件"),
                2,
                List.of(20, 9, 9, 9, 9, 9, 8, 8, 9, 10),
                figures.places().stream().map(FigureTable::place).toList());
    }

    private static List<String> place(PlaceLine line) {
        Numbers numbers = line.numbers();
        return List.of(
                line.names().zh() + (line.year() == null ? "" : "（" + line.year() + "年度）"),
                line.side() == Sided.INLAND ? "内地" : "伙伴",
                Objects.toString(line.amount(), "—"),
                "" + numbers.consented(),
                "" + numbers.paired(),
                "" + numbers.corresponded(),
                "" + numbers.living(),
                "" + numbers.quiet(),
                "" + numbers.lost(),
                "" + numbers.letters());
    }

    private static FigureTable corrections(BulletinFigures figures) {
        return new FigureTable(
                "结账后的更正",
                List.of("月份", "地区", "指标", "原因", "差额"),
                4,
                List.of(14, 20, 16, 38, 12),
                figures.corrections().stream()
                        .map(line -> List.of(
                                line.month(),
                                line.place().zh(),
                                line.measure().zh(),
                                line.reason(),
                                "%+d".formatted(line.difference())))
                        .toList());
    }

    /** Cut off and not rounded: what is not reached is not told as reached. */
    static String rate(int reached, int amount) {
        if (amount <= 0) return "—";
        long tenths = reached * 1000L / amount;
        return tenths / 10 + "." + tenths % 10 + "%";
    }
}
