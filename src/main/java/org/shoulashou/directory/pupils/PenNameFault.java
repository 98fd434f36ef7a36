package org.shoulashou.directory.pupils;

import org.shoulashou.platform.text.Text;

/** Why a pen name will not do, and what would. */
public enum PenNameFault {
    EMPTY(new Text("还没有笔名", "There is no pen name yet"), new Text("请取一个笔名。", "Choose a pen name.")),
    ADDRESS(
            new Text("笔名里有网址、邮箱或账号", "The pen name holds an address or an account"),
            new Text("请去掉联系方式，取一个好玩的名字。", "Leave contact data out and choose a name for fun.")),
    NUMBER(
            new Text("笔名里有一长串数字，像电话或 QQ 号", "The pen name holds a long number, like a phone or QQ number"),
            new Text("请去掉数字，或最多留四位。", "Leave the digits out, or keep at most four.")),
    TOO_LONG(new Text("笔名太长", "The pen name is too long"), new Text("请写 1 到 12 个字。", "Write 1 to 12 characters.")),
    WRONG_SIGNS(
            new Text("笔名里有不能用的符号", "The pen name holds signs that cannot be used"),
            new Text("请只用文字、数字和间隔号“·”。", "Use only letters, digits and the middle dot ·.")),
    REAL_NAME(
            new Text("笔名里有真名", "The pen name shows the real name"),
            new Text("笔名会给笔友看，请换一个不含真名的。", "Pen pals see it: choose one without the real name.")),
    TAKEN(
            new Text("班里已有同学用了这个笔名", "Somebody in the class has this pen name already"),
            new Text("请换一个。", "Choose another one."));

    private final Text what;
    private final Text mend;

    PenNameFault(Text what, Text mend) {
        this.what = what;
        this.mend = mend;
    }

    public Text what() {
        return what;
    }

    public Text mend() {
        return mend;
    }
}
