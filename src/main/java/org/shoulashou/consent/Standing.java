package org.shoulashou.consent;

import org.shoulashou.platform.text.Text;

/** Where a pupil stands, as their school sees it. */
public enum Standing {
    /** Yes to everything. */
    AGREED(new Text("全部同意", "Agreed to all")),
    /** Enough to write letters; no to something else. */
    PARTLY(new Text("部分同意", "Agreed in part")),
    REFUSED(new Text("不参加", "Does not take part")),
    /** Once agreed, and no longer; or the child said stop. */
    WITHDRAWN(new Text("已撤回", "Withdrawn")),
    /** Answered an earlier text, which no longer counts. */
    ASKED_AGAIN(new Text("文本更新，待重新回答", "To be asked again")),
    NOT_ANSWERED(new Text("还没有回答", "Not answered yet"));

    private final Text text;

    Standing(Text text) {
        this.text = text;
    }

    public Text text() {
        return text;
    }

    /** Whether there is still something to ask. */
    public boolean isOpen() {
        return this == ASKED_AGAIN || this == NOT_ANSWERED;
    }
}
