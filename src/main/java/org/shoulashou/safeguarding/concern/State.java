package org.shoulashou.safeguarding.concern;

import org.shoulashou.platform.text.Text;

public enum State {
    OPEN(new Text("等待确认", "Waits for a lead")),
    ACKNOWLEDGED(new Text("正在办理", "In hand")),
    CLOSED(new Text("已办结", "Closed"));

    private final Text text;

    State(Text text) {
        this.text = text;
    }

    public Text text() {
        return text;
    }
}
