package org.shoulashou.directory;

import org.shoulashou.platform.text.Text;

/** Kept only where a school gives it, and used only where both schools of a pairing ask for it (R10). */
public enum Gender {
    GIRL(new Text("女", "Girl")),
    BOY(new Text("男", "Boy"));

    private final Text text;

    Gender(Text text) {
        this.text = text;
    }

    public Text text() {
        return text;
    }
}
