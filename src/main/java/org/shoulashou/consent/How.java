package org.shoulashou.consent;

import org.shoulashou.platform.text.Text;

/** How a word on consent came to us. */
public enum How {
    LINK(new Text("家长在网页上回答", "Answered on the page")),
    PAPER(new Text("签名的纸质同意书", "A signed paper")),
    WITHDRAWN(new Text("家长全部撤回", "Withdrawn by the guardian")),
    STOPPED(new Text("孩子说停下", "The child said stop")),
    GOES_ON(new Text("孩子说继续", "The child said go on"));

    private final Text text;

    How(Text text) {
        this.text = text;
    }

    public Text text() {
        return text;
    }
}
