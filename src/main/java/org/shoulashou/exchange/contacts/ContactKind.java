package org.shoulashou.exchange.contacts;

import org.shoulashou.platform.text.Text;

/** The other ways that the plans name. */
public enum ContactKind {
    POST(new Text("邮寄的信件", "Letters by post")),
    PHONE(new Text("电话", "Telephone")),
    QQ(new Text("QQ 联系", "QQ")),
    WECHAT(new Text("微信", "WeChat")),
    VISIT(new Text("走访", "Visit"));

    private final Text text;

    ContactKind(Text text) {
        this.text = text;
    }

    public Text text() {
        return text;
    }
}
