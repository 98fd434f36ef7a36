package org.shoulashou.directory.enrolment.reading;

import org.shoulashou.platform.text.Text;

/** What becomes of a row. */
public enum Mark {
    GREEN(new Text("可以保存", "Ready to be saved")),
    AMBER(new Text("可以保存，请看一眼提示", "Ready to be saved; please look at the notes")),
    RED(new Text("需要修改后才能保存", "Needs mending before it can be saved"));

    private final Text text;

    Mark(Text text) {
        this.text = text;
    }

    public Text text() {
        return text;
    }
}
