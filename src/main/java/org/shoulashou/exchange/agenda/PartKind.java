package org.shoulashou.exchange.agenda;

import org.shoulashou.platform.text.Text;

/** What a pupil does in a meeting. */
public enum PartKind {
    HOST(new Text("主持人", "Host")),
    FIRST_SPEAKER(new Text("第一个问题的发言人", "Speaks to the first question")),
    SECOND_SPEAKER(new Text("第二个问题的发言人", "Speaks to the second question")),
    THIRD_SPEAKER(new Text("第三个问题的发言人", "Speaks to the third question")),
    SHOW(new Text("才艺展示", "Shows something")),
    TIME_KEEPER(new Text("计时员", "Keeps the time")),
    FAREWELL(new Text("告别", "Says goodbye"));

    private final Text text;

    PartKind(Text text) {
        this.text = text;
    }

    public Text text() {
        return text;
    }
}
