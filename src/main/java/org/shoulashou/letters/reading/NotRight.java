package org.shoulashou.letters.reading;

import org.shoulashou.platform.text.Text;

/** What may not feel right about a letter; a child taps one, or none. */
enum NotRight {
    MAKES_ME_SAD(new Text("让我难过", "It makes me sad")),
    FRIGHTENS_ME(new Text("让我害怕", "It frightens me")),
    ASKS_TOO_MUCH(new Text("问了不该问的", "It asks for what it should not")),
    WANTS_A_SECRET(new Text("叫我不要告诉大人", "It wants me to keep a secret")),
    SOMETHING_ELSE(new Text("别的，说不清楚", "Something else"));

    private final Text text;

    NotRight(Text text) {
        this.text = text;
    }

    Text text() {
        return text;
    }
}
