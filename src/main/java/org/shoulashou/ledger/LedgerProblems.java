package org.shoulashou.ledger;

import org.shoulashou.platform.problems.ProblemKind;
import org.shoulashou.platform.text.Text;
import org.springframework.http.HttpStatus;

/** Every way in which the ledger says no. */
public enum LedgerProblems implements ProblemKind {
    COUNTED_BY_THE_SYSTEM(
            "ledger.counted-by-the-system",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("这项任务由系统统计", "The system counts this task itself"),
            new Text("不需要填报；请查看任务页面上的数字。", "Nothing is to be reported: look at the figure on the task's page.")),
    NO_SUCH_LINE(
            "ledger.no-such-line",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("计划里没有这一行", "The plan has no such row"),
            new Text("请选择计划里有的任务、地区和年度。", "Choose a task, place and year that the plan has.")),
    NOT_IN_THE_YEAR(
            "ledger.not-in-the-year",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("日期不在这个年度里，或者还没有到", "The day is outside this year, or still to come"),
            new Text("请填写 {0} 到 {1} 之间、不晚于今天的日期。", "Enter a day from {0} to {1} that is not after today.")),
    ALREADY_ACCEPTED(
            "ledger.already-accepted",
            HttpStatus.CONFLICT,
            new Text("已经审定的数字不能修改", "An accepted figure cannot be changed"),
            new Text("请加一行更正，写明差额和原因。", "Add a correction with the difference and the reason.")),
    NOT_ACCEPTED_YET(
            "ledger.not-accepted-yet",
            HttpStatus.CONFLICT,
            new Text("这份填报还没有审定", "This report is not accepted yet"),
            new Text("还没有审定的填报可以直接修改。", "Until then the report itself can be changed.")),
    SELF_CHECK_FIRST(
            "ledger.self-check-first",
            HttpStatus.CONFLICT,
            new Text("还没有自查", "The self-check is missing"),
            new Text("请填报的人先完成自查，再由第二个人审定。", "Whoever entered it checks it first; then a second person accepts it.")),
    SELF_CHECK_INCOMPLETE(
            "ledger.self-check-incomplete",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("自查还有没做的项目", "The self-check is incomplete"),
            new Text("每一项都确认后才能提交。", "Confirm every item, then send it.")),
    SECOND_PERSON(
            "ledger.second-person",
            HttpStatus.CONFLICT,
            new Text("这一步要由第二个人来做", "This needs a second person"),
            new Text("请没有参与填报的同事来做。", "Ask a colleague who had no part in it.")),
    BELOW_NOTHING(
            "ledger.below-nothing",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("数字不能小于零", "A figure cannot fall below nothing"),
            new Text("现在的数字是 {0}，差额最多减到零。", "The figure is {0} now; take off no more than that.")),
    ADJUSTED_IN_THE_PROGRAMME(
            "ledger.adjusted-in-the-programme",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("这项任务数在结对方案里调整", "This target is adjusted in its programme"),
            new Text("请到方案的任务页面申请调整，台账会自己跟上。", "Ask for it on the programme's page of quotas; the ledger follows.")),
    WHOLE_NUMBERS_ONLY(
            "ledger.whole-numbers-only",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("这个单位只能填整数", "This unit takes whole numbers only"),
            new Text("请填写不带小数的数。", "Enter a number without decimals.")),
    MONEY_NEEDED(
            "ledger.money-needed",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("资金支持和贷款要写金额", "Support and loans are told in yuan"),
            new Text("请填写多少元。", "Enter how many yuan.")),
    NO_MONEY_HERE(
            "ledger.no-money-here",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("这一类记录没有金额", "A note of this kind holds no money"),
            new Text("请把金额留空；资金支持和贷款另记一条。", "Leave the amount empty; note support and loans apart.")),
    NO_SUCH_NOTE(
            "ledger.no-such-note",
            HttpStatus.NOT_FOUND,
            new Text("没有这条记录，或者已经划掉", "There is no such note, or it was struck out already"),
            new Text("请刷新页面，查看现有的记录。", "Reload the page to see the notes that it has.")),
    NO_DIFFERENCE(
            "ledger.no-difference",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("差额是零，没有什么可更正", "A difference of nothing corrects nothing"),
            new Text("请填写要增加或减少的数字。", "Enter by how much the figure is to rise or fall.")),
    CORRECTION_WAITS(
            "ledger.correction-waits",
            HttpStatus.CONFLICT,
            new Text("上一次更正还没有审批", "The correction before waits for approval"),
            new Text("请先由第二个人审批上一次更正。", "A second person decides that one first.")),
    NO_OPEN_CORRECTION(
            "ledger.no-open-correction",
            HttpStatus.CONFLICT,
            new Text("没有等待审批的更正", "No correction waits for approval"),
            new Text("请刷新页面查看结果。", "Reload the page to see what was decided.")),
    TOO_MANY_PICTURES(
            "ledger.too-many-pictures",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("照片太多", "Too many photographs"),
            new Text("一份填报最多放 {0} 张照片。", "A report holds {0} photographs at most.")),
    NO_SUCH_PICTURE(
            "ledger.no-such-picture",
            HttpStatus.NOT_FOUND,
            new Text("这份填报没有这张照片", "This report has no such photograph"),
            new Text("请刷新页面，查看现有的照片。", "Reload the page to see the photographs that it has.")),
    ALREADY_DECIDED(
            "ledger.already-decided",
            HttpStatus.CONFLICT,
            new Text("已经有了结果", "This was decided already"),
            new Text("请刷新页面查看结果。", "Reload the page to see what was decided.")),
    NOTHING_TO_DRAW(
            "ledger.nothing-to-draw",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("没有可以抽查的填报", "There is nothing to draw from"),
            new Text("等有审定的填报以后再抽查。", "Draw again when there are accepted reports.")),
    PAIRED_ALREADY(
            "ledger.paired-already",
            HttpStatus.CONFLICT,
            new Text("这一年已经有了同样的结对", "This year holds the same pair already"),
            new Text("请在名单里查看已有的结对。", "Look for it in the list.")),
    NO_CO_BUILDING(
            "ledger.no-co-building",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("这个计划没有单位共建", "This plan has no co-building"),
            new Text("请选择有单位共建的计划。", "Choose a plan that has co-building.")),
    NO_ORGANISATIONS(
            "ledger.no-organisations",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("这个计划没有组织结对任务", "This plan pairs no organisations"),
            new Text("请选择有组织结对任务的计划。", "Choose a plan that pairs organisations.")),
    NOT_OF_ITS_TIME(
            "ledger.not-of-its-time",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("不在共建的这一年里", "Outside the year of the co-building"),
            new Text("请填写 {0} 到 {1} 之间、不晚于今天的日期。", "Enter a day from {0} to {1} that is not after today.")),
    ROWS_AT_FAULT(
            "ledger.rows-at-fault",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("文件里有 {0} 处错误", "The file holds {0} faults"),
            new Text(
                    "请按页面上的提示改好后重新上传；没有保存任何一行。",
                    "Mend them as the page says and send the file again; no row was saved."));

    private final String code;
    private final HttpStatus status;
    private final Text title;
    private final Text detail;

    LedgerProblems(String code, HttpStatus status, Text title, Text detail) {
        this.code = code;
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public Text title() {
        return title;
    }

    @Override
    public Text detail() {
        return detail;
    }
}
