package org.shoulashou.coverage.files;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shoulashou.coverage.counting.Measure;
import org.shoulashou.coverage.definitions.Definitions;
import org.shoulashou.coverage.pages.CoverageFigures;
import org.shoulashou.coverage.pages.CoveragePage;
import org.shoulashou.coverage.pages.CoveragePage.CoverageMonth;
import org.shoulashou.coverage.pages.CoverageTarget;
import org.shoulashou.platform.sheets.Grid;
import org.shoulashou.platform.sheets.Grid.Formula;
import org.shoulashou.platform.sheets.Grid.Leaf;
import org.shoulashou.platform.sheets.Table;
import org.shoulashou.platform.text.Text;

/**
 * How a year goes, as an Excel file: month by month against an even pace, letters week by week, and how long reading took.
 * Where the page draws no line, because it would tell single pupils, no month stands here.
 */
final class CourseFile {

    private static final Text NAME = new Text("{0} 走势", "{0}, how it goes");
    private static final Text LEFT_OUT = new Text(
            "人数少，或者只有一所学校：不列各月进度，以免由它推算出个别学生。",
            "Few persons, or one school alone: no course of months is told, so that no single pupil is reckoned from it.");
    private static final Text YEAR = new Text("全年进度", "The year so far");
    private static final Text WEEKS = new Text("每周送达的信", "Letters delivered each week");
    private static final Text CLOCK = new Text("读信用时", "Time until a letter was read");
    private static final Text LETTERS = new Text("信件数", "Letters");
    private static final List<Text> MONTHS = List.of(
            new Text("月份", "Month"),
            new Text("新结对", "Newly paired"),
            new Text("新通信", "Newly corresponded"),
            Measure.LETTERS.text(),
            new Text("累计已结对", "Paired so far"),
            new Text("累计已通信", "Corresponded so far"));
    private static final Text EVEN_PACE = new Text("按计划的匀速进度", "At an even pace to the target");
    private static final List<Measure> DECIDED = List.of(
            Measure.DECIDED_SAME_DAY,
            Measure.DECIDED_ONE,
            Measure.DECIDED_TWO,
            Measure.DECIDED_THREE,
            Measure.DECIDED_LATER);

    private final CoveragePage page;
    private final Locale locale;
    private final Text name;

    private CourseFile(CoveragePage page, Locale locale) {
        this.page = page;
        this.locale = locale;
        this.name = NAME.with(page.here().names());
    }

    static Grid grid(CoveragePage page, Locale locale) {
        CourseFile file = new CourseFile(page, locale);
        Leaf definitions = Definitions.terms(Definitions.OF_A_COURSE).leaf(locale);
        return new Grid(file.name, List.of(file.months(), file.weeks(), file.clock(), definitions));
    }

    private Leaf months() {
        CoverageTarget target = page.total().target();
        List<Text> heads = new ArrayList<>(MONTHS);
        if (target != null) heads.add(EVEN_PACE);
        Table table = Table.titled(name, YEAR, heads, locale);
        if (isTold()) {
            Course course = Course.of(page);
            course.soFar().values().forEach(month -> month(table, month, course, target));
            table.sums(1, 3);
        } else {
            table.noting(LEFT_OUT);
        }
        return table.leaf(YEAR, List.of(14, 12, 12, 12, 14, 14, 20).subList(0, heads.size()));
    }

    /** Where the months are left out rows of nothing would be wrong. */
    private boolean isTold() {
        CoverageFigures total = page.total();
        boolean nothing =
                total.paired() == 0 && total.few().isEmpty() && total.covered().isEmpty();
        return !page.months().isEmpty() || nothing;
    }

    private static void month(Table table, CoverageMonth month, Course course, @Nullable CoverageTarget target) {
        List<@Nullable Object> row =
                new ArrayList<>(List.of(month.month(), month.paired(), month.corresponded(), month.letters()));
        int soFar = course.soFar().headMap(YearMonth.parse(month.month())).size() + 1;
        row.add(table.added(1, table.next()));
        row.add(table.added(2, table.next()));
        if (target != null) row.add(new Formula(target.amount() + "*" + soFar + "/" + course.all()));
        table.row(row);
    }

    private Leaf weeks() {
        Table table = Table.titled(name, WEEKS, List.of(new Text("星期一", "Monday"), Measure.LETTERS.text()), locale);
        page.weeks().forEach(week -> table.row(week.monday(), week.letters()));
        return table.sums(1, 1).leaf(WEEKS, List.of(16, 16));
    }

    private Leaf clock() {
        CoverageFigures total = page.total();
        Table table = Table.titled(name, CLOCK, List.of(new Text("上学日", "School days"), LETTERS), locale);
        for (int at = 0; at < DECIDED.size(); at++) {
            table.row(DECIDED.get(at).text(), total.decided().get(at));
        }
        table.sums(1, 1)
                .row(Measure.WAITING.text(), total.waiting())
                .row(Measure.WARNED.text(), total.warned())
                .row(Measure.LATE.text(), total.late());
        return table.leaf(CLOCK, List.of(20, 16));
    }
}
