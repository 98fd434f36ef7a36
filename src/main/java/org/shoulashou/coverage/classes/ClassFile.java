package org.shoulashou.coverage.classes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shoulashou.coverage.counting.Measure;
import org.shoulashou.coverage.definitions.Definitions;
import org.shoulashou.coverage.discretion.FigureCell;
import org.shoulashou.coverage.pages.CoverageFigures;
import org.shoulashou.coverage.pages.CoveragePage;
import org.shoulashou.coverage.pages.CoveragePage.CoverageChoice;
import org.shoulashou.platform.sheets.Grid;
import org.shoulashou.platform.sheets.Grid.Leaf;
import org.shoulashou.platform.sheets.Table;
import org.shoulashou.platform.text.Text;

/**
 * The page of a class as an Excel file: its figures, and what they are made of by month and, for who knows the pupils, by
 * day. It holds no pupil.
 */
final class ClassFile {

    private static final List<Measure> SHOWN = List.of(
            Measure.ENROLLED,
            Measure.CONSENTED,
            Measure.PAIRED,
            Measure.CORRESPONDED,
            Measure.LIVING,
            Measure.FRESH,
            Measure.QUIET,
            Measure.LOST,
            Measure.FINISHED,
            Measure.LETTERS,
            Measure.MEETINGS,
            Measure.MEETING_HEADS,
            Measure.CONTACTS);

    private static final Text NAME = new Text("{0} 数字和背后的事", "{0}, figures and what they are made of");
    private static final Text FIGURES = new Text("数字", "Figures");
    private static final Text MONTHS = new Text("按月合计", "By month");
    private static final Text DAYS = new Text("逐件", "Day by day");
    private static final Text NEWEST = new Text("最近的 {0} 件，共 {1} 件。", "The newest {0} of {1}.");
    private static final Text MONTH = new Text("月份", "Month");
    private static final Text DAY = new Text("日期", "Day");
    private static final Text WHAT = new Text("事情", "What");
    private static final Text MANY = new Text("件数", "How many");
    private static final Text HEADS = Measure.MEETING_HEADS.text();
    private static final Text PROGRAMME = new Text("方案", "Programme");
    private static final Text YEAR = new Text("年度", "Year");
    private static final Text MEASURE = new Text("指标", "Figure");
    private static final Text NUMBER = new Text("数", "Number");

    private final CoveragePage page;
    private final ClassEvents events;
    private final Locale locale;
    private final Text name;

    private ClassFile(CoveragePage page, ClassEvents events, Locale locale) {
        this.page = page;
        this.events = events;
        this.locale = locale;
        this.name = NAME.with(page.here().names());
    }

    static Grid grid(CoveragePage page, ClassEvents events, Locale locale) {
        ClassFile file = new ClassFile(page, events, locale);
        List<Leaf> leaves = new ArrayList<>(List.of(file.figures(), file.months()));
        if (!events.days().isEmpty()) leaves.add(file.days());
        leaves.add(Definitions.terms(Definitions.of(SHOWN)).leaf(locale));
        return new Grid(file.name, leaves);
    }

    private Leaf figures() {
        CoverageFigures total = page.total();
        Table table = Table.titled(name, FIGURES, List.of(MEASURE, NUMBER), locale);
        SHOWN.forEach(measure -> table.row(measure.text(), FigureCell.of(total, measure)));
        boolean leavesOut = !total.few().isEmpty() || !total.covered().isEmpty();
        if (leavesOut) table.noting(FigureCell.NOTE);
        return table.leaf(FIGURES, List.of(24, 40));
    }

    private Leaf months() {
        Table table = Table.titled(name, MONTHS, List.of(MONTH, WHAT, MANY), locale);
        events.months().forEach(each -> table.row(each.month(), each.text(), each.many()));
        return table.leaf(MONTHS, List.of(12, 48, 12));
    }

    private Leaf days() {
        Text newest = NEWEST.with(events.days().size(), events.many());
        Table table = Table.titled(name, newest, List.of(DAY, WHAT, HEADS, PROGRAMME, YEAR), locale);
        events.days()
                .forEach(each ->
                        table.row(each.on(), each.text(), each.heads(), programme(each.programme()), each.year()));
        return table.sums(2, 2).leaf(DAYS, List.of(14, 48, 12, 40, 10));
    }

    private @Nullable Text programme(@Nullable String id) {
        if (id == null) return null;
        return page.programmes().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .map(CoverageChoice::names)
                .orElse(new Text(id, id));
    }
}
