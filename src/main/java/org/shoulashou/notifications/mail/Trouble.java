package org.shoulashou.notifications.mail;

import java.time.Instant;
import org.shoulashou.platform.text.Text;

/**
 * Why a mail did not leave.
 *
 * @param said what the server answered, without the address
 */
public record Trouble(Kind kind, String said, Instant at) {

    private static final int MOST = 300;

    static Trouble of(Kind kind, String said, Instant at) {
        String plain = said.replaceAll("[^\\s<>@]+@[^\\s<>@]+", "…").replaceAll("\\s+", " ");
        return new Trouble(kind, plain.length() > MOST ? plain.substring(0, MOST) : plain, at);
    }

    public enum Kind {
        UNWRITTEN(new Text("这封邮件暂时写不出来", "This mail could not be put together here")),
        NO_ROLE(new Text("这个人已经不负责这件事", "This person is no longer in charge of it")),
        NO_ADDRESS(new Text("这个人现在没有可用的邮箱", "This person has no usable address now")),
        REFUSED(new Text("收件地址被拒绝，这个邮箱可能不存在", "The address was refused; there may be no such mailbox")),
        REJECTED(new Text("邮件服务器拒绝了这封邮件", "The mail server rejected this mail")),
        LATER(new Text("邮件服务器请我们晚些再试", "The mail server asks to try again later")),
        AWAY(new Text("连不上邮件服务器", "The mail server cannot be reached")),
        SIGN_IN(new Text("邮件服务器不接受用户名或密码", "The mail server does not accept the user or the password")),
        UNCERTAIN(
                new Text(
                        "发送时中断，可能已经送出。为了不重复发送，请您决定是否再发一次",
                        "It was cut off while it was handed over and may have left. So that nobody gets it twice, decide whether to send it again")),
        RETURNED(new Text("邮件被退回", "The mail came back"));

        private final Text text;

        Kind(Text text) {
            this.text = text;
        }

        public Text text() {
            return text;
        }
    }
}
