package org.shoulashou.coverage.classes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.text.Text;

/**
 * Something that a figure of a class is made of. Names no child and no school.
 *
 * @param heads of a meeting, how many of this class were there
 */
record CountedEvent(
        LocalDate on,
        What what,
        Text text,
        String programme,
        int year,
        @Nullable Integer heads) {

    /** What of it is told to whoever does not know the pupils. */
    enum Told {
        BY_MONTH,
        /** One event is one child: fewer than five are told as few. */
        WHEN_MANY,
        NEVER
    }

    enum What {
        CONFIRMED(Told.WHEN_MANY, new Text("两边学校确认了一对朋友", "Both schools confirmed a pair")),
        LOST(Told.NEVER, new Text("一对朋友暂停或中断", "A pair rests or was broken off")),
        LETTER_OUT(Told.BY_MONTH, new Text("本班写的一封信送达", "A letter from this class was delivered")),
        LETTER_IN(Told.BY_MONTH, new Text("写给本班的一封信送达", "A letter to this class was delivered")),
        MEETING(Told.BY_MONTH, new Text("两边学校都确认了一次会面", "Both schools confirmed a meeting")),
        CONTACT(Told.BY_MONTH, new Text("两边学校都确认了一次其他联系", "Both schools confirmed another contact")),
        CLOSED_WELL(Told.WHEN_MANY, new Text("一对朋友告别，或在新学年继续", "A pair said farewell or went on in a new year")),
        WAITS(Told.NEVER, new Text("一封信从这天起等这里的老师处理", "A letter has waited for adults here since this day"));

        private final Told told;
        private final Text text;

        What(Told told, Text text) {
            this.told = told;
            this.text = text;
        }

        Told told() {
            return told;
        }

        Text text() {
            return text;
        }
    }
}
