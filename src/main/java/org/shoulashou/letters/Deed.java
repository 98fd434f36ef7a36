package org.shoulashou.letters;

import org.shoulashou.platform.text.Text;

/** What can happen to a letter, as its history tells it (R16). */
public enum Deed {
    BEGUN(new Text("开始写信", "Began the letter")),
    SECOND_LAID(new Text("请孩子再写一封", "Asked the child for a second letter")),
    HANDED_IN(new Text("交信", "Handed in")),
    TAKEN_BACK(new Text("取回", "Taken back")),
    SCREENED(new Text("自动检查完成", "Screened")),
    HELD_BY_SCREEN(new Text("检查发现可能有危险，交给保护负责人", "Marked as possible danger; with the safeguarding leads")),
    APPROVED(new Text("同意寄出", "Approved")),
    SECOND_ASKED(new Text("请第二位老师看", "Asked for a second reader")),
    RETURNED(new Text("退回修改", "Returned to the author")),
    HELD(new Text("转交保护负责人", "Handed to the safeguarding leads")),
    RELEASED(new Text("对方学校放行", "Released by the receiving school")),
    SENT_BACK(new Text("对方学校退回给本校", "Sent back to the sending school")),
    DELIVERED(new Text("送达", "Delivered")),
    READ(new Text("收信人打开", "Opened by its reader")),
    LOOK_AGAIN(new Text("请求重新看一次", "Asked to look again")),
    LATE_WARNING(new Text("两个上学日还没有处理，已提醒", "Two school days passed; reminded")),
    LATE_DEPUTY(new Text("三个上学日还没有处理，已通知代理人", "Three school days passed; the deputy was told")),
    FROZEN(new Text("暂停", "Frozen")),
    THAWED(new Text("恢复", "Goes on")),
    HOLD_LIFTED(new Text("保护负责人放行", "The safeguarding leads let it go on")),
    HOLD_GOES_ON(new Text("还有别的事没有办结，信继续留着", "Stays with the safeguarding leads: another concern holds it")),
    HOLD_KEPT(new Text("保护负责人决定保留", "The safeguarding leads keep it")),
    ERASED(new Text("删除内容", "Content erased")),
    OPENED(new Text("打开阅读", "Opened to be read")),
    PICTURE_OPENED(new Text("查看图片", "Looked at a picture")),
    UNREADABLE(new Text("打不开，没有读到", "Could not be opened, and was not read")),
    FILED(new Text("登记纸质信", "Filed a paper letter")),
    NOT_ERASED(
            new Text("没有删除：孩子后来又写过，负责人没有看过", "Not erased: the child has written on since, and no lead has seen that")),
    STOPPED_BY_READER(new Text("收信的孩子不想再收到这位作者的信", "Its reader wants no more from this author"));

    private final Text text;

    Deed(Text text) {
        this.text = text;
    }

    public Text text() {
        return text;
    }

    /** Whether it tells that the leads had the letter: theirs alone to know (R22). */
    public boolean isForLeads() {
        return switch (this) {
            case HELD_BY_SCREEN, HELD, HOLD_LIFTED, HOLD_GOES_ON, HOLD_KEPT, NOT_ERASED, STOPPED_BY_READER -> true;
            default -> false;
        };
    }

    /** Whether it is the business of the author's own school: what a child has to mend, and what stands still there. */
    public boolean isForTheOwnSchool() {
        return switch (this) {
            case TAKEN_BACK, RETURNED, LOOK_AGAIN, FROZEN, THAWED -> true;
            default -> false;
        };
    }

    /** Whether only time has passed: there is nothing new to decide about. */
    public boolean isOfTheClock() {
        return this == LATE_WARNING || this == LATE_DEPUTY;
    }

    /** Whether the letter itself tells it, and counts it as one of its steps. */
    public boolean isStep() {
        return !isOfTheClock() && !isOpening() && this != UNREADABLE;
    }

    /** Whether somebody saw what the letter says. */
    public boolean isOpening() {
        return this == OPENED || this == PICTURE_OPENED;
    }
}
