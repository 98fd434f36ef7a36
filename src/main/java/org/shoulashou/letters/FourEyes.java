package org.shoulashou.letters;

import org.shoulashou.platform.text.Text;

/** Why two adults of the sending school read a letter before it travels (R14). */
public enum FourEyes {
    FIRST_LETTER(new Text("这是写给这位朋友的第一封信", "the first letter to this friend")),
    MARKED(new Text("自动检查有标记", "something was marked by the screens")),
    RETURNED_BEFORE(new Text("退回之后重新交来", "handed in again after a return")),
    ASKED(new Text("第一位老师想请别人也看看", "the first reader asked for another")),
    SENT_BACK(new Text("对方学校请本校再看一次", "the receiving school sent it back")),
    FILED_BY_ADULT(new Text("老师替孩子交来的纸质信", "a page that an adult handed in for the child"));

    private final Text text;

    FourEyes(Text text) {
        this.text = text;
    }

    public Text text() {
        return text;
    }
}
