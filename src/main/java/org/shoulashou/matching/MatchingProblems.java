package org.shoulashou.matching;

import org.shoulashou.platform.problems.ProblemKind;
import org.shoulashou.platform.text.Text;
import org.springframework.http.HttpStatus;

/** Every way in which matching says no. */
public enum MatchingProblems implements ProblemKind {
    NO_SUCH_YEAR(
            "matching.no-such-year",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("方案里没有这一年", "The programme has no such year"),
            new Text("请选择方案写明的年度：{0}。", "Choose one of the years that the programme names: {0}.")),
    NO_SUCH_QUOTA(
            "matching.no-such-quota",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("方案里没有这项指标", "The programme has no such quota"),
            new Text("请重新打开这一页，再选择要试算的指标。", "Open this page again and choose the quota once more.")),
    NOT_FINISHED(
            "matching.not-finished",
            HttpStatus.CONFLICT,
            new Text("这次计算还没有结果", "This run has no result yet"),
            new Text("请等它算完，或按“停止并保留”。", "Wait until it ends, or stop it and keep what it has.")),
    ONLY_A_TRIAL(
            "matching.only-a-trial",
            HttpStatus.CONFLICT,
            new Text("改过指标的试算不能交给学校", "A trial with other quotas is not handed over"),
            new Text(
                    "请先在方案里调整指标并经批准，再用正式指标计算一次。",
                    "Adjust the quota in the programme, have it approved, and run once more with what holds then.")),
    NOT_FOR_SCHOOLS(
            "matching.not-for-schools",
            HttpStatus.CONFLICT,
            new Text("这次计算的结果不能交给学校", "This result does not go to the schools"),
            new Text(
                    "用文件试算的学生、班级和学校结果只供查看。请不带文件再算一次。",
                    "Pupils, classes and schools by files are for looking at. Run once more without files.")),
    FROM_A_FILE(
            "matching.organisations-from-a-file",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("组织结对需要文件", "Organisations are paired from a file"),
            new Text("请用“上传文件试算”，上传 organisations.csv。", "Use \"Try with files\" and send organisations.csv.")),
    SIGNED_THEN(
            "matching.signed-on-another-day",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("签订日期不在这一年度内", "The day of signing is outside this year"),
            new Text("请写 {0} 到 {1} 之间的日期。", "Write a day from {0} to {1}.")),
    FILE_TOO_LARGE(
            "matching.file-too-large",
            HttpStatus.CONTENT_TOO_LARGE,
            new Text("文件太大", "The file is too large"),
            new Text(
                    "每个文件最多 {0} MB。请只保留需要的列，或分地区计算。",
                    "A file has at most {0} MB. Keep only the columns that are needed, or one region at a time.")),
    NO_CSV(
            "matching.not-a-csv-file",
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            new Text("这不是 CSV 文件", "This is no CSV file"),
            new Text(
                    "请在 Excel 或 WPS 里“另存为”，类型选“CSV UTF-8（逗号分隔）”，再上传。",
                    "Save it from Excel or WPS as \"CSV UTF-8 (comma delimited)\" and send that.")),
    FILE_GONE(
            "matching.file-gone",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("上传的文件已经不在了", "A file that was sent is no longer there"),
            new Text("请重新上传，再开始计算。", "Send it again, then start the run.")),
    RUN_OUTDATED(
            "matching.run-outdated",
            HttpStatus.CONFLICT,
            new Text("这次计算之后，又有结对交给了学校", "Pairings have been handed over since this run"),
            new Text(
                    "请再算一次：已有的结对会保持不变，只为还没有朋友的学生配对。",
                    "Run once more: existing pairings stay, and only those without a friend are paired.")),
    HAND_OVER_ASKED_ALREADY(
            "matching.hand-over-asked-already",
            HttpStatus.CONFLICT,
            new Text("这次计算已经申请或交给了学校", "This run's hand-over was asked for already"),
            new Text("请刷新页面查看它的状态。", "Reload the page to see how it stands.")),
    DEADLINE_TOO_SOON(
            "matching.deadline-too-soon",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("给学校的时间太短", "Too little time for the schools"),
            new Text("请选择 {0} 或以后的日期。", "Choose {0} or a later day.")),
    NO_HAND_OVER(
            "matching.no-hand-over",
            HttpStatus.CONFLICT,
            new Text("没有等待批准的申请", "No hand-over waits to be approved"),
            new Text("可能已经有人决定或撤回。请刷新页面查看。", "Somebody may have decided or withdrawn it. Reload the page.")),
    OWN_HAND_OVER(
            "matching.own-hand-over",
            HttpStatus.CONFLICT,
            new Text("不能批准或退回自己的申请", "Not on your own hand-over"),
            new Text("请另一位有审批权限的同事来决定；您可以撤回它。", "Ask a colleague who may approve; you can withdraw it.")),
    ONLY_ITS_AUTHOR(
            "matching.only-its-author",
            HttpStatus.CONFLICT,
            new Text("只有提出的人可以撤回", "Only its author can withdraw it"),
            new Text("如果不同意，请写明理由退回。", "If you do not agree, refuse it and say why.")),
    NOT_OPEN(
            "matching.not-open",
            HttpStatus.CONFLICT,
            new Text("这一对已经有了结果", "This pairing was decided already"),
            new Text("请刷新页面，看看现在的状态。", "Reload the page to see how it stands now.")),
    REMINDED_TODAY(
            "matching.reminded-today",
            HttpStatus.CONFLICT,
            new Text("今天已经提醒过这所学校", "This school was reminded today"),
            new Text(
                    "每所学校一天最多提醒一次。明天仍没有答复，可以再提醒，或打电话联系。",
                    "A school is reminded once a day at most. Remind it tomorrow, or call.")),
    NOTHING_AWAITED(
            "matching.nothing-awaited",
            HttpStatus.CONFLICT,
            new Text("这所学校已经答复了", "This school has answered"),
            new Text("请刷新页面查看。", "Reload the page to see it.")),
    OTHER_SCHOOL_CONFIRMS(
            "matching.other-school-confirms",
            HttpStatus.CONFLICT,
            new Text("另一边要由那所学校的人确认", "The other side is confirmed by its own school"),
            new Text(
                    "同一个人不能替两所学校确认。请对方学校的辅导员来确认。",
                    "One person does not confirm for both schools. Ask the counsellor of the other one.")),
    NOTHING_CHOSEN(
            "matching.nothing-chosen",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("还没有选择任何一对", "No pairing is chosen"),
            new Text("请至少选择一对。", "Choose at least one.")),
    REASON_NOT_LISTED(
            "matching.reason-not-listed",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("请从列表里选择理由", "Choose a reason from the list"),
            new Text("这个理由不适用于这一步。", "This reason does not belong to this step.")),
    SWAP_OVERTAKEN(
            "matching.swap-overtaken",
            HttpStatus.CONFLICT,
            new Text("没有交换：其中一对刚刚有了答复", "Not swapped: one of the pairs has just been answered"),
            new Text(
                    "两对都保持原样，答复优先。请看看现在的情况，需要时再换一次。",
                    "Both pairs stay as they are, because an answer counts more. Look at them as they are now, and swap once more if you still wish.")),
    HAS_A_FRIEND(
            "matching.has-a-friend",
            HttpStatus.CONFLICT,
            new Text("两人之中已经有人有朋友了", "One of the two has a friend already"),
            new Text("请刷新页面，再选择还没有朋友的学生。", "Reload the page and choose pupils who have none.")),
    DO_NOT_SUIT(
            "matching.do-not-suit",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("这两人不能结对", "These two cannot be paired"),
            new Text("原因：{0}。请选择另外的学生。", "Because {0}. Choose other pupils.")),
    QUOTA_FULL(
            "matching.quota-full",
            HttpStatus.CONFLICT,
            new Text("名额已满", "The quota is full"),
            new Text(
                    "“{0}”的 {1} 个名额都已用完。需要更多时，请在方案里申请调整。",
                    "All {1} places of \"{0}\" are taken. For more, propose an adjustment of the programme.")),
    NOT_OF_THESE_CLASSES(
            "matching.not-of-these-classes",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("学生不在这两个班里", "A pupil is not in these two classes"),
            new Text("请刷新页面，从列表里选择。", "Reload the page and choose from the lists.")),
    STILL_WITHOUT_CONSENT(
            "matching.still-without-consent",
            HttpStatus.CONFLICT,
            new Text("还不能恢复：同意还没有回来", "It cannot go on yet: a consent is missing"),
            new Text("两边的监护人都同意之后，才能恢复。", "It goes on when the guardians of both have agreed again."));

    private final String code;
    private final HttpStatus status;
    private final Text title;
    private final Text detail;

    MatchingProblems(String code, HttpStatus status, Text title, Text detail) {
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
