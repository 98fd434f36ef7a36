package org.shoulashou.exchange.contacts;

import org.shoulashou.platform.text.Text;

/** Where a logged contact stands; of post it is where the parcel is. */
public enum ContactState {
    WAITING(new Text("等对方确认", "Waits for the other school"), new Text("已寄出", "Sent")),
    CONFIRMED(new Text("两边都已确认", "Confirmed by both"), new Text("已收到", "Received")),
    LOST(new Text("没有这回事", "Did not take place"), new Text("寄丢了", "Lost")),
    WITHDRAWN(new Text("已撤回", "Withdrawn"), new Text("已撤回", "Withdrawn"));

    private final Text usual;
    private final Text ofPost;

    ContactState(Text usual, Text ofPost) {
        this.usual = usual;
        this.ofPost = ofPost;
    }

    public Text text(ContactKind kind) {
        return kind == ContactKind.POST ? ofPost : usual;
    }
}
