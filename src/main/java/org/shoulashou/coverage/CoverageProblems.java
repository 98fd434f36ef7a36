package org.shoulashou.coverage;

import org.shoulashou.platform.problems.ProblemKind;
import org.shoulashou.platform.text.Text;
import org.springframework.http.HttpStatus;

/** Every way in which closing months and publishing bulletins say no. */
public enum CoverageProblems implements ProblemKind {
    ALREADY_CLOSED(
            "coverage.already-closed",
            HttpStatus.CONFLICT,
            new Text("这个月已经结账", "This month is closed already"),
            new Text("结账后的数字不再改变；请加一行更正。", "Its figures stay as they are; add a correction instead.")),
    NOT_YET(
            "coverage.not-yet",
            HttpStatus.CONFLICT,
            new Text("这个月还不能结账", "This month cannot be closed yet"),
            new Text("{0} 起可以结账。", "It can be closed from {0}.")),
    LATER_CLOSED(
            "coverage.later-closed",
            HttpStatus.CONFLICT,
            new Text("后面的月份已经结账", "A later month is closed already"),
            new Text(
                    "不能再补结较早的月份；通报里会注明缺少这个月。",
                    "An earlier one cannot be closed any more; bulletins say that it is missing.")),
    NO_YEAR(
            "coverage.no-year",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("方案在这个月没有进行", "The programme does not run in this month"),
            new Text("请选择方案年度里的月份。", "Choose a month within the programme's years.")),
    NOT_CLOSED(
            "coverage.not-closed",
            HttpStatus.CONFLICT,
            new Text("这个月还没有结账", "This month is not closed"),
            new Text("请由方案的主管团委先结账：{0}。", "The League committee that keeps the programme closes it first: {0}.")),
    NOT_IN_MONTH(
            "coverage.not-in-month",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("这个月结账时这里还没有数字", "Nothing was counted here when this month was closed"),
            new Text("请看后面的月份，或者看现在的数字。", "Look at a later month, or at the figures of today.")),
    NO_SUCH_FIGURE(
            "coverage.no-such-figure",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("这个月没有这样一个数字", "There is no such figure in this month"),
            new Text("请选择表中有的地区、方面、年度和指标。", "Choose a place, side, year and measure that the table has.")),
    NO_DIFFERENCE(
            "coverage.no-difference",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("差额不能是零", "The difference cannot be nothing"),
            new Text("请写增加或减少多少。", "Say how many more or fewer.")),
    BELOW_NOTHING(
            "coverage.below-nothing",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("更正后会小于零", "The figure would fall below nothing"),
            new Text("现在是 {0}；最多减到零。", "It is {0} now; it can fall to nothing at most.")),
    SECOND_PERSON(
            "coverage.second-person",
            HttpStatus.FORBIDDEN,
            new Text("要由另一个人来做", "Somebody else has to do this"),
            new Text("申请或编写的人不能自己批准；请同事来做。", "Whoever asked or wrote cannot approve it; ask a colleague.")),
    ALREADY_DECIDED(
            "coverage.already-decided",
            HttpStatus.CONFLICT,
            new Text("这项更正已经有了决定", "This correction is decided already"),
            new Text("需要时请另写一行更正。", "Where needed, add another one.")),
    NO_SUCH_PERIOD(
            "coverage.no-such-period",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("没有这样的期间", "There is no such period"),
            new Text("请写成 2026-11、2026-Q4 或 2026。", "Write it as 2026-11, 2026-Q4 or 2026.")),
    NOT_A_DRAFT(
            "coverage.not-a-draft",
            HttpStatus.CONFLICT,
            new Text("这份通报现在不能修改", "This bulletin cannot be changed now"),
            new Text(
                    "送审和发布以后不能修改；请退回，或起草更正版。",
                    "Once handed in or out it stays; give it back, or make a corrected edition.")),
    NOT_HANDED_IN(
            "coverage.not-handed-in",
            HttpStatus.CONFLICT,
            new Text("这份通报还没有送审", "This bulletin is not handed in"),
            new Text("请编写的人先送审。", "Whoever writes it hands it in first.")),
    NOT_CHECKED(
            "coverage.not-checked",
            HttpStatus.CONFLICT,
            new Text("这份通报还没有核对", "This bulletin is not checked"),
            new Text("请另一个人先核对。", "Somebody else checks it first.")),
    STILL_IN_HAND(
            "coverage.still-in-hand",
            HttpStatus.CONFLICT,
            new Text("这个期间的通报还没有发布", "The bulletin of this period is not out yet"),
            new Text(
                    "请继续修改已有的一份；发布后才能起草更正版。",
                    "Go on with the one there is; a corrected edition begins when it is out.")),
    NAMES_A_CHILD(
            "coverage.names-a-child",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("事例里写了孩子的真实姓名", "The example holds a child's real name"),
            new Text("请改用笔名，或写“一名学生”。", "Use the pen name, or write “a pupil”.")),
    EXAMPLE_DECIDED(
            "coverage.example-decided",
            HttpStatus.CONFLICT,
            new Text("这个事例已经有了决定", "This example is decided already"),
            new Text("需要时请另写一个。", "Where needed, tell another one.")),
    NO_SUCH_CORRECTION(
            "coverage.no-such-correction",
            HttpStatus.NOT_FOUND,
            new Text("没有这样一项更正", "There is no such correction"),
            new Text("请刷新页面，从列表里选。", "Reload the page and choose one of the list.")),
    NO_SUCH_EXAMPLE(
            "coverage.no-such-example",
            HttpStatus.NOT_FOUND,
            new Text("没有这样一个事例", "There is no such example"),
            new Text("请刷新页面，从列表里选。", "Reload the page and choose one of the list.")),
    NOT_OF_THE_CLASS(
            "coverage.not-of-the-class",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("事例里有不在本班的学生", "The example tells of somebody who is not in this class"),
            new Text("请只选本班名册上的学生。", "Choose only pupils who are on the roll of this class.")),
    NO_STORY_CONSENT(
            "coverage.no-story-consent",
            HttpStatus.CONFLICT,
            new Text("家长没有同意公开这个故事", "A guardian has not agreed to this story"),
            new Text(
                    "只有监护人同意“故事用于宣传”的学生才能写进事例。",
                    "Only pupils whose guardians agreed to stories may stand in an example."));

    private final String code;
    private final HttpStatus status;
    private final Text title;
    private final Text detail;

    CoverageProblems(String code, HttpStatus status, Text title, Text detail) {
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
