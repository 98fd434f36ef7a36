package org.shoulashou.notifications.told;

import org.shoulashou.platform.text.Text;

/** How somebody wants to hear of something. Under the bell it stands in any case. */
public enum Way {
    AT_ONCE(new Text("马上发邮件", "Mail at once")),
    DIGEST(new Text("每天汇总一封邮件", "In one mail a day")),
    IN_APP(new Text("只在网站里提醒", "Only on these pages"));

    private final Text text;

    Way(Text text) {
        this.text = text;
    }

    public Text text() {
        return text;
    }
}
