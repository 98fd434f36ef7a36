package org.shoulashou.directory.bulk;

import org.shoulashou.platform.problems.ProblemKind;
import org.shoulashou.platform.text.Text;
import org.springframework.http.HttpStatus;

/** Every way in which a bulk import says no as a whole; single rows stand in the file of rejected rows. */
enum ImportProblems implements ProblemKind {
    ONE_AT_A_TIME(
            "directory.import-running",
            HttpStatus.CONFLICT,
            new Text("已有一份名单正在导入", "Another list is being imported"),
            new Text("请等它完成，或先取消它，再上传这一份。", "Wait until it is done, or cancel it, then send this one again.")),
    COLUMNS_MISSING(
            "directory.import-columns-missing",
            HttpStatus.UNPROCESSABLE_CONTENT,
            new Text("名单里缺少必要的列", "The list lacks columns"),
            new Text(
                    "缺少：{0}（{1}）。请在表头里加上这些列，填好后再上传。",
                    "Missing: {1} ({0}). Add these columns to the headings, fill them in, then send the list again.")),
    REJECTED_GONE(
            "directory.import-rejected-gone",
            HttpStatus.GONE,
            new Text("这份未导入名单已经删除", "This file of rejected rows has been deleted"),
            new Text(
                    "它只保留 {0} 天。需要时请把原来的名单再导入一次：已经在册的学生不会重复登记。",
                    "It is kept for {0} days only. Import the list once more if you need it: nobody is enrolled twice."));

    private final String code;
    private final HttpStatus status;
    private final Text title;
    private final Text detail;

    ImportProblems(String code, HttpStatus status, Text title, Text detail) {
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
