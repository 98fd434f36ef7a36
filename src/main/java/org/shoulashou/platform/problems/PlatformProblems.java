package org.shoulashou.platform.problems;

import org.shoulashou.platform.text.Text;
import org.springframework.http.HttpStatus;

/** The refusals that belong to no business word. */
public enum PlatformProblems implements ProblemKind {
    INVALID(
            "platform.invalid",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("有内容需要修改", "Some entries need mending"),
            new Text(
                    "请按每一项旁边的提示修改后再提交，已填写的内容都还在。",
                    "Mend the marked entries and send again; nothing that you typed is lost.")),
    UNREADABLE(
            "platform.unreadable",
            HttpStatus.BAD_REQUEST,
            new Text("无法读懂这次请求", "This request cannot be read"),
            new Text(
                    "请刷新页面后重试；如果仍然不行，请把请求编号告诉管理员。",
                    "Reload the page and try again; if it stays, tell the administrator the request number.")),
    NO_LONGER_READABLE(
            "platform.no-longer-readable",
            HttpStatus.GONE,
            new Text("内容已经不能再读了", "This can no longer be read"),
            new Text(
                    "写它的人的资料已按要求删除，或者内容损坏。请不要反复尝试；需要时请联系学校的保护负责人。",
                    "What its author left was erased on request, or it is damaged. Trying again does not help; ask the"
                            + " school's safeguarding lead if need be.")),
    NOT_FOUND(
            "platform.not-found",
            HttpStatus.NOT_FOUND,
            new Text("找不到，或不在您的范围内", "Not found, or outside your area"),
            new Text("请检查地址是否正确，或从首页重新进入。", "Check the address, or start again from the home page.")),
    METHOD_NOT_ALLOWED(
            "platform.method-not-allowed",
            HttpStatus.METHOD_NOT_ALLOWED,
            new Text("这里不能这样操作", "That cannot be done here"),
            new Text("请刷新页面，使用页面上提供的按钮。", "Reload the page and use the buttons that it offers.")),
    WRONG_FORMAT(
            "platform.wrong-format",
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            new Text("文件或数据的格式不对", "This format is not accepted"),
            new Text("请改用页面上写明的格式再提交。", "Send it again in a format that the page names.")),
    NOT_ACCEPTABLE(
            "platform.not-acceptable",
            HttpStatus.NOT_ACCEPTABLE,
            new Text("无法按要求的格式回答", "No answer in the format asked for"),
            new Text("请用浏览器打开，或改用 JSON 格式。", "Open it in a browser, or ask for JSON.")),
    TOO_LARGE(
            "platform.too-large",
            HttpStatus.CONTENT_TOO_LARGE,
            new Text("内容太大了", "This is too large"),
            new Text("请缩短内容或分成几次提交。", "Shorten it, or send it in several parts.")),
    STALE(
            "platform.stale",
            HttpStatus.CONFLICT,
            new Text("刚刚有人改过这一项", "Somebody has just changed this"),
            new Text(
                    "请先看看最新的内容，再决定是否继续。您填写的内容还在。",
                    "Look at the newest state, then decide whether to go on. What you typed is still there.")),
    ALREADY_EXISTS(
            "platform.already-exists",
            HttpStatus.CONFLICT,
            new Text("已经有相同的一项", "This exists already"),
            new Text("请在列表里找到它，或换一个名称。", "Find it in the list, or choose another name.")),
    CSRF(
            "platform.csrf",
            HttpStatus.FORBIDDEN,
            new Text("这次操作没有带上页面凭证", "The page's token is missing"),
            new Text("页面可能放得太久了，请刷新后再提交一次。", "The page may have been open too long; reload it and send again.")),
    TOO_MANY_REQUESTS(
            "platform.too-many-requests",
            HttpStatus.TOO_MANY_REQUESTS,
            new Text("操作太频繁了", "Too many requests"),
            new Text("请等 {0} 秒后再试。", "Wait {0} seconds, then try again.")),
    TOO_MANY_ROWS(
            "platform.too-many-rows",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("行数太多，无法导出", "Too many rows for one file"),
            new Text(
                    "共有 {0} 行，一个表格最多 {1} 行。请先用搜索或筛选缩小范围，再导出。",
                    "There are {0} rows and one sheet holds at most {1}. Narrow the list by search or filter, then export"
                            + " again.")),
    JOB_OVER(
            "platform.job-over",
            HttpStatus.CONFLICT,
            new Text("这项任务已经结束", "This job is over"),
            new Text("请刷新页面，看看它的结果。", "Reload the page to see how it ended.")),
    JOB_FAILED(
            "platform.job-failed",
            HttpStatus.INTERNAL_SERVER_ERROR,
            new Text("任务没有完成", "The job failed"),
            new Text(
                    "请再试一次；如果仍然不行，请把任务编号 {0} 告诉管理员。",
                    "Try it again; if it stays, tell the administrator the job number {0}.")),
    AWAY(
            "platform.away",
            HttpStatus.SERVICE_UNAVAILABLE,
            new Text("数据库暂时连不上", "The database cannot be reached at the moment"),
            new Text("您的内容还没有保存。请过一会儿再试。", "Nothing was saved. Try again in a little while.")),
    UNEXPECTED(
            "platform.unexpected",
            HttpStatus.INTERNAL_SERVER_ERROR,
            new Text("系统出了差错", "Something went wrong on our side"),
            new Text(
                    "请稍后再试；如果仍然不行，请把请求编号告诉管理员。",
                    "Try again later; if it stays, tell the administrator the request number."));

    private final String code;
    private final HttpStatus status;
    private final Text title;
    private final Text detail;

    PlatformProblems(String code, HttpStatus status, Text title, Text detail) {
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
