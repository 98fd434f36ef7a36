package org.shoulashou.ledger.cobuilding;

import java.util.List;
import java.util.Locale;
import org.shoulashou.ledger.cobuilding.Situation.Owing;
import org.shoulashou.ledger.cobuilding.Situation.Span;
import org.shoulashou.ledger.plans.LedgerTerms;
import org.shoulashou.platform.sheets.Grid;
import org.shoulashou.platform.sheets.Grid.Formula;
import org.shoulashou.platform.sheets.Grid.Leaf;
import org.shoulashou.platform.sheets.Table;
import org.shoulashou.platform.text.Text;

/** The monthly situation and the quarterly review as an Excel file: how many, and who is missing, one by one. */
final class SituationFile {

    private static final Text NAME = new Text("{0} 单位共建情况", "{0}, how co-building stands");
    private static final Text MONTHS = new Text("每月联系情况", "Contacts month by month");
    private static final Text QUARTERS = new Text("季度检查", "Quarterly review");
    private static final Text MISSING = new Text("还没有的", "Who is missing");
    private static final Text FROM = new Text("从", "From");
    private static final Text TO = new Text("到", "To");
    private static final Text DUE = new Text("期限", "Due");
    private static final List<Text> COUNTED =
            List.of(FROM, TO, DUE, new Text("共建对数", "Pairs"), new Text("已有", "Done"), new Text("还没有", "Missing"));
    private static final List<Text> OWING = List.of(
            new Text("事项", "What"),
            FROM,
            TO,
            DUE,
            new Text("支援单位", "Supporting unit"),
            new Text("乡镇团委", "Township"),
            new Text("地区", "Place"));

    private final Situation situation;
    private final Locale locale;
    private final Text name;

    private SituationFile(Text plan, Situation situation, Locale locale) {
        this.situation = situation;
        this.locale = locale;
        this.name = NAME.with(plan);
    }

    static Grid grid(Text plan, Situation situation, Locale locale) {
        SituationFile file = new SituationFile(plan, situation, locale);
        List<Leaf> leaves = List.of(
                file.counted(MONTHS, situation.months()),
                file.counted(QUARTERS, situation.quarters()),
                file.missing(),
                LedgerTerms.OF_THE_SITUATION.leaf(locale));
        return new Grid(file.name, leaves);
    }

    private Leaf counted(Text what, List<Span> spans) {
        Table table = Table.titled(name, what, COUNTED, locale);
        for (Span span : spans) {
            String missing = Grid.cellName(table.next(), 3) + "-" + Grid.cellName(table.next(), 4);
            table.row(span.from(), span.to(), span.due(), span.pairs(), span.done(), new Formula(missing));
        }
        return table.sums(3, 5).leaf(what, List.of(14, 14, 14, 12, 12, 12));
    }

    private Leaf missing() {
        Table table = Table.titled(name, MISSING, OWING, locale);
        situation.months().forEach(span -> missing(table, MONTHS, span));
        situation.quarters().forEach(span -> missing(table, QUARTERS, span));
        return table.leaf(MISSING, List.of(22, 14, 14, 14, 32, 28, 20));
    }

    private static void missing(Table table, Text what, Span span) {
        for (Owing one : span.missing()) {
            table.row(what, span.from(), span.to(), span.due(), one.unit(), one.township(), one.place());
        }
    }
}
