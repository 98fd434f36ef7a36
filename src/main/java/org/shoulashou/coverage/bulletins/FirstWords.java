package org.shoulashou.coverage.bulletins;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shoulashou.coverage.bulletins.BulletinFigures.Numbers;
import org.shoulashou.coverage.bulletins.BulletinFigures.PlaceLine;
import org.shoulashou.coverage.bulletins.Contents.Section;
import org.shoulashou.coverage.pages.CoverageTarget.Reaches;
import org.shoulashou.platform.downloads.Downloads;
import org.shoulashou.programme.Programme;

/**
 * What the program itself can say of the figures, for people to go on writing. In Chinese: a bulletin is a paper of an
 * office, and goes out as it is written.
 */
final class FirstWords {

    private FirstWords() {}

    static Contents of(Programme programme, Span span, int edition, BulletinFigures figures, String keeper) {
        String period = span.text().zh();
        String again = edition == 1 ? "" : "（更正版）";
        return new Contents(
                "CN".equals(programme.keeper()) ? "共青团中央" : "共青团" + keeper + "委员会",
                "",
                "关于" + period + programme.names().zh() + "工作进展的通报" + again,
                "各有关团委、少先队组织：",
                List.of(
                        new Section("一、总体情况", whole(period, figures)),
                        new Section("二、各地进展", places(figures)),
                        new Section("三、需要关注的问题", troubles(figures)),
                        new Section("四、下一步工作", "")),
                List.of(),
                null);
    }

    /** A span that has months of two school years tells each under its own name: most of it lies in the earlier one. */
    private static String whole(String period, BulletinFigures figures) {
        String told = figures.years().size() > 1
                ? figures.years().stream()
                        .map(year -> "%d年度（%s至%s）".formatted(year.year(), month(year.from()), month(year.to()))
                                + reached(year.numbers()))
                        .collect(Collectors.joining())
                : reached(figures.total());
        return period + "，" + told + "以上数字截至" + day(figures) + "，按结账时的统计口径，由系统从学校的实际记录汇总。";
    }

    private static String reached(Numbers all) {
        return "已结对学生 %d 人（两地合计，每人只计一次），其中两个方向都有信送达的 %d 人，近期保持往来的 %d 人；累计送达信件 %d 封。"
                .formatted(all.paired(), all.corresponded(), all.living(), all.letters());
    }

    private static String month(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月";
    }

    /** In a programme that ends before the span does, it is not the span's last. */
    private static String day(BulletinFigures figures) {
        LocalDate day = LocalDate.ofInstant(figures.asOf(), Downloads.BEIJING);
        return month(day) + day.getDayOfMonth() + "日";
    }

    /** In the order of the programme; nobody is ranked. */
    private static String places(BulletinFigures figures) {
        String groups = Stream.of(Reaches.values())
                .map(group -> group(group, figures.places()))
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining("；"));
        return groups.isEmpty() ? "各地数字见附表。" : groups + "。排列不分先后，具体数字见附表。";
    }

    private static String group(Reaches group, List<PlaceLine> places) {
        String named = places.stream()
                .filter(place -> place.group() == group)
                .map(FirstWords::name)
                .collect(Collectors.joining("、"));
        return named.isEmpty() ? "" : (group == Reaches.FULL ? "全额或超额完成的有" : lesser(group)) + named;
    }

    private static String name(PlaceLine place) {
        return place.names().zh() + (place.year() == null ? "" : "（" + place.year() + "年度）");
    }

    private static String lesser(Reaches group) {
        return group == Reaches.NEARLY ? "基本完成的有" : "仍有距离的有";
    }

    private static String troubles(BulletinFigures figures) {
        Numbers all = figures.total();
        String lacking = figures.lacking().isEmpty() ? "" : "未结账的月份：" + String.join("、", figures.lacking()) + "。";
        return "有 %d 人的结对中断后还没有新的朋友，%d 人较长时间没有往来，请有关学校和团队组织及时跟进。".formatted(all.lost(), all.quiet()) + lacking;
    }
}
