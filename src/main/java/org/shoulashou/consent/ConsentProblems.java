package org.shoulashou.consent;

import java.util.Collection;
import java.util.stream.Collectors;
import org.shoulashou.platform.problems.ProblemKind;
import org.shoulashou.platform.problems.Refusal;
import org.shoulashou.platform.text.Text;
import org.springframework.http.HttpStatus;

/** Every way in which consent says no. */
public enum ConsentProblems implements ProblemKind {
    MISSING(
            "consent.missing",
            HttpStatus.CONFLICT,
            new Text("还没有监护人的有效同意", "The guardian's consent is missing"),
            new Text(
                    "缺少：{0}。请在班级页面的“知情同意”里征求同意；没有同意之前，不结对，也不写信。",
                    "Missing: {0}. Ask for it under \"Consents\" on the class page; until then there is no pairing and no"
                            + " letter.")),
    NOTICE_CHANGED(
            "consent.notice-changed",
            HttpStatus.CONFLICT,
            new Text("告知书刚刚更新了", "The notice has just changed"),
            new Text("请重新打开这一页，读过新的文本再回答。", "Open this page again and answer the new text.")),
    NOT_ALL_ANSWERED(
            "consent.not-all-answered",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("还有问题没有回答", "Some questions are not answered yet"),
            new Text("请为每一项选择“同意”或“不同意”，两个选择一样好。", "Choose yes or no for each; either is fine.")),
    CODE_UNKNOWN(
            "consent.code-unknown",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("纸上的编号不是这位学生的", "This code does not belong to this pupil"),
            new Text(
                    "请核对纸上的编号；每位学生、每一版告知书的编号都不同。",
                    "Compare the code at the top of the paper; it differs for each pupil and each version of the notice.")),
    PAPER_OUTDATED(
            "consent.paper-outdated",
            HttpStatus.CONFLICT,
            new Text("这张纸是旧版的告知书", "This paper carries an earlier notice"),
            new Text(
                    "告知书的内容已经更新，请打印新的一份，请家长重新签名。",
                    "The notice has changed since. Print a new one and have it signed.")),
    PAPER_OVERTAKEN(
            "consent.paper-overtaken",
            HttpStatus.CONFLICT,
            new Text("签名之后，这位家长在网页上又回答过", "This guardian has answered on the page since"),
            new Text(
                    "以家长后来的回答为准。如果家长想改，请家长打开链接，或签一份新的。",
                    "The later answer holds. If the guardian wants another, hand over a link or have a new paper signed.")),
    SIGNED_LATER(
            "consent.signed-later",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("签名日期还没有到", "The day of the signature has not come yet"),
            new Text("请核对纸上的日期。", "Compare it with the day on the paper.")),
    PAPER_WAITS(
            "consent.paper-waits",
            HttpStatus.CONFLICT,
            new Text("这位学生已有一份登记等待确认", "A paper of this pupil waits already"),
            new Text("请先请另一位老师确认它，或把它作废，再登记新的。", "Have it confirmed or discard it first, then record the new one.")),
    PHOTOGRAPH_MISSING(
            "consent.photograph-missing",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("还没有纸质同意书的照片", "There is no photograph of the paper yet"),
            new Text("请拍下签名的那一页；如果不能拍，请选择原因。", "Photograph the signed page, or choose why that is not possible.")),
    TOO_MANY_PAGES(
            "consent.too-many-pages",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("照片太多", "Too many photographs"),
            new Text("一份同意书最多 {0} 张照片，请去掉多余的。", "At most {0} for one paper. Take away those that are not needed.")),
    PAGE_GONE(
            "consent.page-gone",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("有一张照片已经不在了", "One of the photographs is no longer there"),
            new Text(
                    "没有登记的照片只保留一天。请去掉它，重新拍一张。",
                    "A photograph that is not recorded is kept for a day. Take it away and take a new one.")),
    NO_SUCH_PHOTOGRAPH(
            "consent.no-such-photograph",
            HttpStatus.NOT_FOUND,
            new Text("这张照片已经不在了", "This photograph is no longer there"),
            new Text("可能已被更换或作废。请刷新页面查看。", "It may have been changed or discarded. Reload the page.")),
    ONLY_ITS_RECORDER(
            "consent.only-its-recorder",
            HttpStatus.CONFLICT,
            new Text("只有登记的人能换照片", "Only whoever recorded it changes its photographs"),
            new Text(
                    "如果照片和登记不符，请作废，再重新登记。",
                    "If the photographs do not fit what was recorded, discard it and have it recorded anew.")),
    NO_PAPER(
            "consent.no-paper",
            HttpStatus.CONFLICT,
            new Text("没有等待确认的登记", "No paper is waiting"),
            new Text("可能已经有人确认或作废。请刷新页面查看。", "Somebody may have confirmed or discarded it. Reload the page.")),
    OWN_RECORD(
            "consent.own-record",
            HttpStatus.CONFLICT,
            new Text("不能确认自己登记的同意书", "Not your own record"),
            new Text("请学校里另一位老师、辅导员或负责人对照纸件确认。", "Ask another adult of the school to compare it with the paper."));

    private final String code;
    private final HttpStatus status;
    private final Text title;
    private final Text detail;

    ConsentProblems(String code, HttpStatus status, Text title, Text detail) {
        this.code = code;
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    static Refusal missing(Collection<What> needed) {
        return MISSING.refusal(needed.stream()
                        .sorted()
                        .map(what -> what.text().zh() + " / " + what.text().en())
                        .collect(Collectors.joining(", ")))
                .fact("needed", needed.stream().sorted().toList());
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
