package org.shoulashou.ledger.reports;

import org.shoulashou.platform.text.Text;

/** How far a report has come. */
public enum ReportState {
    ENTERED(new Text("待自查", "Self-check due")),
    CHECKED(new Text("待审定", "Waits for a second person")),
    RETURNED(new Text("已退回", "Given back")),
    ACCEPTED(new Text("已审定", "Accepted"));

    private final Text text;

    ReportState(Text text) {
        this.text = text;
    }

    public Text text() {
        return text;
    }
}
