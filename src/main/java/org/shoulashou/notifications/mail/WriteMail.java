package org.shoulashou.notifications.mail;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.notifications.mail.Mail.Heading;
import org.shoulashou.notifications.mail.Mail.Line;
import org.shoulashou.notifications.receivers.Language;
import org.shoulashou.notifications.receivers.Receiver;
import org.shoulashou.notifications.receivers.Secrets;
import org.shoulashou.platform.text.Text;
import org.springframework.stereotype.Component;

/**
 * Puts a mail into words: both languages, the reader's first, as plain text and as a page. It knows occasions, classes
 * and schools; no child and no letter, so none can get into it.
 */
@Component
class WriteMail {

    private static final Text OPEN = new Text("登录查看", "Sign in and look");
    private static final Text GREETING = new Text("您好：", "Hello,");
    private static final Text DAILY = new Text("今天的手拉手", "Shoulashou today");
    private static final Text WEEKLY = new Text("本周的手拉手", "Shoulashou this week");
    private static final Text CODE = new Text("您的邮箱验证码", "The code for your mail address");
    private static final Text CODE_BODY = new Text(
            "请在“消息设置”页面输入这六位数字，半小时内有效：{0}。如果您没有填写过这个邮箱，请不用理会。",
            "Enter these six digits on the page of settings within half an hour: {0}. If you never entered this address, do nothing.");
    private static final Text WHY = new Text(
            "这封邮件由手拉手自动发出，请不要回复。邮件里从不写学生姓名和信件内容。",
            "Shoulashou sent this mail by itself; please do not answer it. It never holds a child's name or a word of a letter.");
    private static final Text SETTINGS = new Text("消息设置", "Settings of mail");
    private static final Text STOP = new Text("不再接收汇总邮件", "Stop these summaries");

    private final Secrets secrets;

    WriteMail(Secrets secrets) {
        this.secrets = secrets;
    }

    /**
     * A mail in words.
     *
     * @param stop where one click ends the digests; absent in mail that is no digest
     */
    record Written(
            String subject,
            String plain,
            String html,
            @Nullable String stop) {}

    /** @param site where links lead */
    Written write(Mail mail, Receiver receiver, String site) {
        Language first = receiver.language();
        List<Language> languages =
                first == Language.ZH ? List.of(Language.ZH, Language.EN) : List.of(Language.EN, Language.ZH);
        String token = mail.isDigest() ? secrets.stopToken(receiver.person()) : null;
        Text title = title(mail);
        StringBuilder html = new StringBuilder(Letterhead.top(first, Letterhead.in(first, title)));
        StringBuilder plain = new StringBuilder();
        for (Language language : languages) {
            if (language != first) html.append(Letterhead.rule());
            html.append(part(language, mail, receiver, site));
            plain.append(plainPart(language, mail, receiver, site)).append("\n――――――\n\n");
        }
        html.append(Letterhead.bottom(foot(languages, site, token)));
        plain.append(plainFoot(languages, site, token));
        String stop = token == null ? null : site + "/api/mail-stops/" + token;
        return new Written(Letterhead.in(first, title), plain.toString(), html.toString(), stop);
    }

    static Text title(Mail mail) {
        return switch (mail.sort()) {
            case NEWS -> mail.occasion() == null ? DAILY : mail.occasion().title();
            case DAILY -> DAILY;
            case WEEKLY -> WEEKLY;
            case CODE -> CODE;
        };
    }

    private Text body(Mail mail, Receiver receiver) {
        if (mail.occasion() != null) return mail.occasion().body().with(mail.where());
        Receiver.Pending pending = receiver.pending();
        if (mail.sort() != Mail.Sort.CODE || pending == null) return new Text("", "");
        return CODE_BODY.with(secrets.code(receiver.person(), pending));
    }

    private static String link(Mail mail, String site) {
        return site + (mail.occasion() == null ? "/" : mail.occasion().course().link());
    }

    private String part(Language language, Mail mail, Receiver receiver, String site) {
        StringBuilder html = new StringBuilder(Letterhead.paragraph(Letterhead.in(language, GREETING)));
        if (mail.isDigest()) {
            html.append(lines(language, mail, site));
        } else {
            html.append(Letterhead.paragraph(Letterhead.in(language, body(mail, receiver))));
        }
        if (mail.sort() != Mail.Sort.CODE) {
            html.append(Letterhead.button(link(mail, site), Letterhead.in(language, OPEN)));
        }
        return Letterhead.part(language, Letterhead.in(language, title(mail)), html.toString());
    }

    private static String lines(Language language, Mail mail, String site) {
        StringBuilder html = new StringBuilder();
        for (Heading heading : Heading.values()) {
            List<Line> below = below(heading, mail);
            if (!below.isEmpty()) {
                html.append("<div style=\"padding-top:10px;font-weight:bold\">")
                        .append(Letterhead.escaped(Letterhead.in(language, heading.text())))
                        .append("</div>");
            }
            for (Line line : below) {
                html.append("<div style=\"padding:3px 0 3px 14px\">· ")
                        .append(Letterhead.link(site + line.link(), Letterhead.in(language, line.text())))
                        .append("</div>");
            }
        }
        return html.toString();
    }

    private static List<Line> below(Heading heading, Mail mail) {
        return mail.lines().stream().filter(line -> line.heading() == heading).toList();
    }

    private String plainPart(Language language, Mail mail, Receiver receiver, String site) {
        List<String> rows = new ArrayList<>();
        rows.add(Letterhead.in(language, GREETING));
        rows.add("");
        rows.add(Letterhead.in(language, title(mail)));
        if (!mail.isDigest()) rows.add(Letterhead.in(language, body(mail, receiver)));
        for (Heading heading : Heading.values()) {
            List<Line> below = below(heading, mail);
            if (!below.isEmpty()) rows.add("\n" + Letterhead.in(language, heading.text()));
            below.forEach(line -> rows.add("- " + Letterhead.in(language, line.text())));
        }
        if (mail.sort() != Mail.Sort.CODE) {
            rows.add("");
            rows.add(Letterhead.in(language, OPEN) + " " + link(mail, site));
        }
        return String.join("\n", rows) + "\n";
    }

    private static String foot(List<Language> languages, String site, @Nullable String token) {
        List<String> rows = new ArrayList<>();
        for (Language language : languages) {
            String settings = Letterhead.link(site + "/news/settings", Letterhead.in(language, SETTINGS));
            String stop = token == null
                    ? ""
                    : " · " + Letterhead.link(site + "/mail-stop/" + token, Letterhead.in(language, STOP));
            rows.add(Letterhead.escaped(Letterhead.in(language, WHY)) + "<br>" + settings + stop);
        }
        return String.join("<br>", rows);
    }

    private static String plainFoot(List<Language> languages, String site, @Nullable String token) {
        List<String> rows = new ArrayList<>();
        for (Language language : languages) {
            rows.add(Letterhead.in(language, WHY));
            rows.add(Letterhead.in(language, SETTINGS) + " " + site + "/news/settings");
            if (token != null) rows.add(Letterhead.in(language, STOP) + " " + site + "/mail-stop/" + token);
        }
        return String.join("\n", rows) + "\n";
    }
}
