package org.shoulashou.notifications.mail;

import java.util.Locale;
import org.shoulashou.notifications.receivers.Language;
import org.shoulashou.platform.text.Text;
import org.springframework.web.util.HtmlUtils;

/**
 * How a mail looks. Tables and styles at each element, because mail programs know little else; one column of at most
 * 560 points, which narrows by itself; nothing is loaded from anywhere.
 */
final class Letterhead {

    private static final String FONT =
            "font-family:'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',Helvetica,Arial,sans-serif";
    private static final String TOP = """
            <!DOCTYPE html>
            <html lang="%s"><head><meta charset="utf-8">\
            <meta name="viewport" content="width=device-width, initial-scale=1">\
            <meta name="color-scheme" content="light"><title>%s</title></head>
            <body style="margin:0;padding:0;background:#f3ede2">
            <table role="presentation" width="100%%" cellpadding="0" cellspacing="0" border="0" style="background:#f3ede2">
            <tr><td align="center" style="padding:16px 8px">
            <table role="presentation" width="100%%" cellpadding="0" cellspacing="0" border="0" \
            style="max-width:560px;background:#fffdf8;border:1px solid #ded3c0">
            <tr><td style="padding:14px 20px;border-top:6px solid #c8532b;%s;font-size:16px;font-weight:bold;color:#3b2f25">\
            手拉手 Shoulashou</td></tr>
            """;
    private static final String PART = """
            <tr><td lang="%s" style="padding:6px 20px 14px;%s;font-size:15px;line-height:1.7;color:#3b2f25;\
            word-break:break-word">
            <div style="font-size:19px;line-height:1.45;font-weight:bold;padding-bottom:6px">%s</div>%s</td></tr>
            """;
    private static final String BUTTON = """
            <div style="padding-top:12px"><a href="%s" style="display:inline-block;padding:10px 18px;\
            background:#a8401d;color:#ffffff;text-decoration:none;font-weight:bold;border-radius:6px">%s</a></div>""";
    private static final String RULE =
            "<tr><td style=\"padding:0 20px\"><div style=\"border-top:1px solid #e6dccb;font-size:0\">&nbsp;</div></td></tr>\n";
    private static final String BOTTOM = """
            <tr><td style="padding:12px 20px 18px;border-top:1px solid #ded3c0;%s;font-size:12px;line-height:1.7;\
            color:#6b5d4f">%s</td></tr>
            </table></td></tr></table></body></html>
            """;

    private Letterhead() {}

    static String top(Language language, String title) {
        return TOP.formatted(code(language), escaped(title), FONT);
    }

    static String part(Language language, String title, String html) {
        return PART.formatted(code(language), FONT, escaped(title), html);
    }

    static String rule() {
        return RULE;
    }

    static String bottom(String html) {
        return BOTTOM.formatted(FONT, html);
    }

    static String button(String href, String words) {
        return BUTTON.formatted(escaped(href), escaped(words));
    }

    static String link(String href, String words) {
        return "<a href=\"" + escaped(href) + "\" style=\"color:#a8401d\">" + escaped(words) + "</a>";
    }

    static String paragraph(String words) {
        return "<div>" + escaped(words) + "</div>";
    }

    static String escaped(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }

    static String in(Language language, Text text) {
        return text.in(language == Language.EN ? Locale.ENGLISH : Locale.CHINESE);
    }

    private static String code(Language language) {
        return language == Language.EN ? "en" : "zh-CN";
    }
}
