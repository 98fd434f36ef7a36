package org.shoulashou.exchange.meetings;

import org.shoulashou.platform.text.Text;

/** Where a meeting stands. */
public enum MeetingState {
    PROPOSED(new Text("等待答复", "Waits for an answer")),
    AGREED(new Text("已约定", "Agreed")),
    REPORTED(new Text("一边已确认", "Confirmed by one side")),
    CONFIRMED(new Text("两边都已确认", "Confirmed by both")),
    CANCELLED(new Text("已取消", "Called off"));

    private final Text text;

    MeetingState(Text text) {
        this.text = text;
    }

    public Text text() {
        return text;
    }

    public boolean isOver() {
        return this == CONFIRMED || this == CANCELLED;
    }
}
