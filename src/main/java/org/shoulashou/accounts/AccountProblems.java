package org.shoulashou.accounts;

import org.shoulashou.platform.problems.ProblemKind;
import org.shoulashou.platform.text.Text;
import org.springframework.http.HttpStatus;

/** Every way in which accounts say no. */
public enum AccountProblems implements ProblemKind {
    SIGN_IN_NEEDED(
            "accounts.sign-in-needed",
            HttpStatus.UNAUTHORIZED,
            new Text("请先登录", "Please sign in"),
            new Text(
                    "您还没有登录，或者离开得太久了。请登录后继续，已填写的内容还在。",
                    "You have not signed in yet, or you were away for too long. Sign in to go on; what you typed is still there.")),
    NOT_PERMITTED(
            "accounts.not-permitted",
            HttpStatus.FORBIDDEN,
            new Text("您没有这项权限", "You do not have this permission"),
            new Text(
                    "如果工作需要，请联系邀请您加入的人或系统管理员。",
                    "If your work needs it, ask the person who invited you, or the administrator.")),
    WRONG_SIGN_IN(
            "accounts.wrong-sign-in",
            HttpStatus.UNAUTHORIZED,
            new Text("登录信息不对", "These do not match"),
            new Text("请检查后再试一次。", "Check what you entered and try again.")),
    WRONG_CODE(
            "accounts.wrong-code",
            HttpStatus.UNAUTHORIZED,
            new Text("验证码不对或已经用过", "This code is wrong or was used already"),
            new Text("请等手机上出现下一个六位数字，再输入一次。", "Wait for the next six digits on your phone, then enter them.")),
    LOCKED(
            "accounts.locked",
            HttpStatus.TOO_MANY_REQUESTS,
            new Text("尝试次数太多，暂时锁定", "Locked for a while after too many tries"),
            new Text(
                    "请等 {0} 分钟后再试。忘记了密码或图案？请找邀请您的人或您的老师。",
                    "Try again in {0} minutes. Forgot the password or the pictures? Ask the person who invited you, or your teacher.")),
    WINDOW_CLOSED(
            "accounts.window-closed",
            HttpStatus.FORBIDDEN,
            new Text("现在还不能进来", "The door is closed just now"),
            new Text("请让老师打开登录时间，然后再试一次。", "Ask your teacher to open the sign-in time, then try again.")),
    LINK_UNKNOWN(
            "accounts.link-unknown",
            HttpStatus.NOT_FOUND,
            new Text("这个链接不存在", "There is no such link"),
            new Text(
                    "请检查链接是否完整，或请发给您的人重新发一个。",
                    "Check that the link is complete, or ask whoever sent it for a new one.")),
    LINK_USED(
            "accounts.link-used",
            HttpStatus.GONE,
            new Text("这个链接已经用过了", "This link was used already"),
            new Text("每个链接只能用一次。请老师再给您一个新的。", "Each link works once. Ask the teacher for a new one.")),
    LINK_EXPIRED(
            "accounts.link-expired",
            HttpStatus.GONE,
            new Text("这个链接过期了", "This link has expired"),
            new Text("请发给您链接的人重新发一个。", "Ask whoever sent it for a new one.")),
    NAME_TAKEN(
            "accounts.name-taken",
            HttpStatus.CONFLICT,
            new Text("这个登录名已经有人用了", "This sign-in name is taken"),
            new Text("请换一个登录名，例如加上学校的简称。", "Choose another, for instance with your school's short name in it.")),
    PASSWORD_WEAK(
            "accounts.password-weak",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("这个密码太容易猜到", "This password is too easy to guess"),
            new Text(
                    "请用至少 12 个字符，不要用登录名或常见的密码，例如把几个不相关的词连起来。",
                    "Use at least 12 characters, not your sign-in name and not a common password; a few unrelated words in a row do well.")),
    PASSWORD_WRONG(
            "accounts.password-wrong",
            HttpStatus.UNPROCESSABLE_ENTITY,
            new Text("现在的密码不对", "The present password is wrong"),
            new Text("请重新输入现在的密码。", "Enter your present password again.")),
    MAY_NOT_HAND_OUT(
            "accounts.may-not-hand-out",
            HttpStatus.FORBIDDEN,
            new Text("您不能授予这个角色或范围", "You cannot hand out this role or scope"),
            new Text("请在您自己的范围内选择一个下级角色。", "Choose a role below yours, inside your own area.")),
    NOT_OWN_ACCOUNT(
            "accounts.not-own-account",
            HttpStatus.CONFLICT,
            new Text("不能对自己的账号这样做", "Not on your own account"),
            new Text("请另一位有权限的同事来操作。", "Ask a colleague who has the permission.")),
    TOTP_NOT_STARTED(
            "accounts.totp-not-started",
            HttpStatus.CONFLICT,
            new Text("请先扫描二维码", "Scan the QR code first"),
            new Text("请重新打开验证器设置页面，扫描新的二维码。", "Open the page for the code generator again and scan the new QR code.")),
    PEN_NAME_TAKEN(
            "accounts.pen-name-taken",
            HttpStatus.CONFLICT,
            new Text("班里已经有这个笔名", "This pen name is taken in the class"),
            new Text("请换一个笔名。", "Choose another pen name.")),
    CLASS_CODE_TAKEN(
            "accounts.class-code-taken",
            HttpStatus.CONFLICT,
            new Text("这个班级代码已被使用", "This class code is in use"),
            new Text("请换一个班级代码。", "Choose another class code.")),
    CLASS_WITHOUT_CODE(
            "accounts.class-without-code",
            HttpStatus.CONFLICT,
            new Text("这个班还没有班级代码", "This class has no sign-in code yet"),
            new Text("请先为班级登记学生，班级代码会随之生成。", "Enrol the class's pupils first; the code comes with them.")),
    NO_DEMO(
            "accounts.no-demo",
            HttpStatus.NOT_FOUND,
            new Text("这里没有演示账号", "There are no demonstration accounts here"),
            new Text("请用您自己的账号登录。", "Sign in with your own account."));

    private final String code;
    private final HttpStatus status;
    private final Text title;
    private final Text detail;

    AccountProblems(String code, HttpStatus status, Text title, Text detail) {
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
