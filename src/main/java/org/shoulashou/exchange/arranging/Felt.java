package org.shoulashou.exchange.arranging;

import org.shoulashou.platform.text.Text;

/** What may not feel right about a meeting; a child taps one, or none. */
public enum Felt {
    MAKES_ME_SAD(new Text("让我难过", "It makes me sad")),
    FRIGHTENS_ME(new Text("让我害怕", "It frightens me")),
    ASKS_TOO_MUCH(new Text("有人问了不该问的", "Somebody asked for what they should not")),
    WANTS_A_SECRET(new Text("有人叫我不要告诉大人", "Somebody wants me to keep a secret")),
    SOMETHING_ELSE(new Text("别的，说不清楚", "Something else"));

    private final Text text;

    Felt(Text text) {
        this.text = text;
    }

    Text text() {
        return text;
    }
}
