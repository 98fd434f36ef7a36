package org.shoulashou.notifications.told;

import org.shoulashou.platform.text.Text;

/** What an occasion is about: people choose how they hear of each of these. */
public enum Subject {
    CONCERNS(new Text("需要马上关心的事", "Calls about concerns")),
    LETTERS(new Text("信件", "Letters")),
    PAIRINGS(new Text("结对", "Pairings")),
    MEETINGS(new Text("班级见面与往来", "Meetings and contacts")),
    CONSENT(new Text("家长同意", "Families' consent")),
    PROGRAMMES(new Text("方案与审批", "Plans and approvals")),
    FIGURES(new Text("数字与通报", "Figures and bulletins")),
    LEDGER(new Text("任务台账", "Task ledger")),
    WORK(new Text("后台任务", "Long work")),
    ACCOUNT(new Text("自己的账号", "One's own account"));

    private final Text text;

    Subject(Text text) {
        this.text = text;
    }

    public Text text() {
        return text;
    }

    /** Whoever is called for a child cannot switch the call off (R22). */
    public boolean mayBeChosen() {
        return this != CONCERNS;
    }
}
