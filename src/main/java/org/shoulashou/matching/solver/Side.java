package org.shoulashou.matching.solver;

import org.shoulashou.platform.text.Text;

/** The two sides of a programme. */
public enum Side {
    INLAND(new Text("内地", "inland")),
    PARTNER(new Text("受援地", "partner side"));

    private final Text text;

    Side(Text text) {
        this.text = text;
    }

    public Text text() {
        return text;
    }
}
