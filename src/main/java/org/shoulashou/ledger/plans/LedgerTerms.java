package org.shoulashou.ledger.plans;

import java.util.List;
import java.util.stream.Stream;
import org.shoulashou.platform.sheets.Terms;
import org.shoulashou.platform.sheets.Terms.Term;
import org.shoulashou.platform.text.Text;

/** How the figures in the files of the ledger are counted. */
public final class LedgerTerms {

    private static final Term TARGET = term(
            new Text("任务数", "Target"),
            new Text(
                    "计划公布的数字，加上批准的调整。",
                    "The figure that the plan published, with the adjustments that were approved."));
    private static final Term REACHED = term(
            new Text("完成数", "Reached"),
            new Text(
                    "第二个人审定过的填报之和，包括批准的更正；系统知道的数字由系统统计，不用填报。",
                    "What was reported and accepted by a second person, with approved corrections; what the system knows is counted and not reported."));
    private static final Term RATE = term(new Text("完成率", "Rate"), new Text("完成数 ÷ 任务数。", "What is reached ÷ target."));
    private static final Term GAP = term(
            new Text("差额", "Gap"),
            new Text("任务数减去完成数，最少为零。", "Target less what is reached; nothing where it is reached."));

    public static final Terms OF_THE_BOARD =
            new Terms(List.of(term(new Text("还差", "Missing"), GAP.meaning()), TARGET, REACHED));

    public static final Terms OF_CO_BUILDINGS = new Terms(List.of(
            term(
                    new Text("联系（月）", "Months with a contact"),
                    new Text("有一次已认可的联系的月份，每月计一次。", "Months in which a contact was accepted; each counts once.")),
            term(
                    new Text("报送（季度）", "Quarters with a report"),
                    new Text("有一份已认可的报告的季度，每季计一次。", "Quarters in which a report was accepted; each counts once.")),
            term(
                    new Text("资金支持、贷款（元）", "Support and loans, yuan"),
                    new Text("已认可的记录的金额之和。", "The money of the notes that were accepted.")),
            term(
                    new Text("活动、“七个一”（项）", "Activities, seven ones"),
                    new Text("已认可的不同项目，每项计一次。", "Different ones that were accepted; each counts once.")),
            term(
                    new Text("等认可的记录", "Notes that wait"),
                    new Text("还没有第二个人认可，不计入。", "No second person has accepted them yet, and they do not count."))));

    public static final Terms OF_THE_SITUATION = new Terms(List.of(
            term(
                    new Text("共建对数", "Pairs"),
                    new Text(
                            "这段时间内在共建年度里的各对单位和乡镇。",
                            "Pairs of a unit and a township whose year runs within that time.")),
            term(
                    new Text("已有", "Done"),
                    new Text(
                            "这段时间内记下过联系（月）或报告（季度）的对数；还没有认可的也算，划去的不算。",
                            "Pairs with a contact in the month, or a report in the quarter; also one that nobody has accepted yet, and none that was struck out.")),
            term(new Text("还没有", "Missing"), new Text("共建对数减去已有。", "Pairs less those that are done."))));

    private LedgerTerms() {}

    /** @param counted what the figures are that the system counts by itself */
    public static Terms ofTables(Terms counted) {
        Stream<Term> own = Stream.of(TARGET, REACHED, RATE, GAP);
        return new Terms(Stream.concat(own, counted.all().stream()).toList());
    }

    private static Term term(Text name, Text meaning) {
        return new Term(name, meaning);
    }
}
