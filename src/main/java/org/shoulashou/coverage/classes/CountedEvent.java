package org.shoulashou.coverage.classes;

import java.time.LocalDate;
import org.shoulashou.platform.text.Text;

/** Something that a figure of a class is made of. Names no child and no school. */
record CountedEvent(LocalDate on, What what, Text text, String programme, int year) {

    enum What {
        CONFIRMED(new Text("两边学校确认了一对朋友", "Both schools confirmed a pair")),
        LOST(new Text("一对朋友暂停或中断", "A pair rests or was broken off")),
        LETTER_OUT(new Text("本班写的一封信送达", "A letter from this class was delivered")),
        LETTER_IN(new Text("写给本班的一封信送达", "A letter to this class was delivered"));

        private final Text text;

        What(Text text) {
            this.text = text;
        }

        Text text() {
            return text;
        }
    }
}
