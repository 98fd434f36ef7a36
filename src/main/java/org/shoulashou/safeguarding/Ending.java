package org.shoulashou.safeguarding;

import org.shoulashou.platform.text.Text;

/** What becomes of the letter or meeting that a concern held. */
public enum Ending {
    RELEASE(new Text("没有问题，按原来的步骤继续", "Nothing is wrong: it goes on where it was")),
    RETURN(new Text("请孩子改一改再交", "Back to the child, with a kind note")),
    ERASE(new Text("不再保留原件", "The original is not kept")),
    KEEP(new Text("一直留存，不再继续", "It stays where it is"));

    private final Text text;

    Ending(Text text) {
        this.text = text;
    }

    public Text text() {
        return text;
    }
}
