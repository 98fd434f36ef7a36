package org.shoulashou.notifications;

import org.shoulashou.platform.problems.ProblemKind;
import org.shoulashou.platform.text.Text;
import org.springframework.http.HttpStatus;

/** Every way in which notifications say no. */
public enum NotificationProblems implements ProblemKind {
    ADDRESS_UNUSABLE(
            "notifications.address-unusable",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("这个邮箱地址不能用", "This mail address cannot be used"),
            new Text("请检查地址，例如 name@school.example。", "Check the address; it looks like name@school.example.")),
    CODE_TOO_SOON(
            "notifications.code-too-soon",
            HttpStatus.TOO_MANY_REQUESTS,
            new Text("验证码刚刚发出", "A code was sent a moment ago"),
            new Text(
                    "请先看看收件箱和垃圾邮件，一分钟后可以再发一次；一天最多发十次。",
                    "Look into your inbox and the spam folder. You can ask again in a minute, ten times a day at most.")),
    CODE_WRONG(
            "notifications.code-wrong",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("验证码不对", "This code is wrong"),
            new Text("请再输入一次邮件里的六位数字。", "Enter the six digits from the mail once more.")),
    CODE_OVER(
            "notifications.code-over",
            HttpStatus.CONFLICT,
            new Text("验证码已失效", "This code no longer counts"),
            new Text("请重新填写邮箱，再发一个新的验证码。", "Enter your address again and ask for a new code.")),
    STOP_UNKNOWN(
            "notifications.stop-unknown",
            HttpStatus.NOT_FOUND,
            new Text("这个链接不完整", "This link is not complete"),
            new Text(
                    "请从邮件里重新打开链接，或登录后在“消息设置”里停止。",
                    "Open the link from the mail again, or sign in and stop the mails in your settings.")),
    MAIL_NOT_LAID_ASIDE(
            "notifications.mail-not-laid-aside",
            HttpStatus.CONFLICT,
            new Text("这封邮件没有被搁置", "This mail was not laid aside"),
            new Text("请刷新页面，它可能已经重新发出。", "Reload the page; it may have been sent meanwhile."));

    private final String code;
    private final HttpStatus status;
    private final Text title;
    private final Text detail;

    NotificationProblems(String code, HttpStatus status, Text title, Text detail) {
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
