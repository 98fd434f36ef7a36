package org.shoulashou.safeguarding;

import org.shoulashou.platform.text.Text;

/** From whom or what a concern came. */
public enum Source {
    SCREEN(new Text("系统在文字里看到", "Seen in a text by the screens")),
    REVIEWER(new Text("老师提出", "Raised by a teacher")),
    PUPIL(new Text("孩子自己说的", "Told by a child")),
    GUARDIAN(new Text("监护人提出", "Raised by a guardian")),
    /** What the clock finds where nobody looks. */
    HOUSE(new Text("系统发现", "Found by the system"));

    private final Text text;

    Source(Text text) {
        this.text = text;
    }

    /** Whether a child wrote or tapped it, and was therefore answered at once. */
    public boolean isAChild() {
        return this == SCREEN || this == PUPIL;
    }

    public Text text() {
        return text;
    }
}
