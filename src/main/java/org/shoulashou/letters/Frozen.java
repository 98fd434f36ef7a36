package org.shoulashou.letters;

import org.shoulashou.platform.text.Text;

/** Nothing goes on for now (R05). */
public enum Frozen {
    CONSENT_GONE(new Text("监护人的同意不在了，信先停在这里", "a guardian's consent is gone; the letter rests")),
    PAUSED(new Text("结对暂停了，信先停在这里", "the pairing is paused; the letter rests"));

    private final Text text;

    Frozen(Text text) {
        this.text = text;
    }

    public Text text() {
        return text;
    }
}
