package org.shoulashou.exchange.meetings;

import org.shoulashou.platform.text.Text;

/** What somebody did with a meeting. */
public enum Step {
    PROPOSED(new Text("提出见面", "Proposed it")),
    COUNTERED(new Text("提出别的时间", "Offered other times")),
    AGREED(new Text("约定时间", "Agreed to a time")),
    CANCELLED(new Text("取消", "Called it off")),
    LINKED(new Text("改了会议地点", "Changed where it takes place")),
    CAST(new Text("分了角色", "Gave out parts")),
    /** By the house itself. */
    STOPPED(new Text("取消：两个班现在没有正在通信的朋友", "Called off: the two classes have no living friendship now")),
    /** By the house itself, the day before. */
    REMINDED(new Text("提醒：明天见面", "Reminded: it is tomorrow")),
    /** By the house itself, and the business of one class. */
    PART_GONE(new Text("有一个角色空出来了", "A part is free again")),
    REPORTED(new Text("确认见面", "Confirmed that it took place"));

    private final Text text;

    Step(Text text) {
        this.text = text;
    }

    public Text text() {
        return text;
    }
}
