package org.shoulashou.directory;

import org.shoulashou.platform.text.Text;

/** Whether a pupil is in their class. Whoever is not has no seat there, and no card opens the door for them. */
public enum PupilState {
    ENROLLED(new Text("在校", "Enrolled")),
    LEFT(new Text("已离班", "Left")),
    GRADUATED(new Text("已毕业", "Graduated"));

    private final Text text;

    PupilState(Text text) {
        this.text = text;
    }

    public Text text() {
        return text;
    }
}
