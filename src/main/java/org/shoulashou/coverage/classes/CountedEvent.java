package org.shoulashou.coverage.classes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shoulashou.coverage.counting.Measure;
import org.shoulashou.platform.text.Text;

/**
 * Something that a figure of a class is made of. Names no child and no school.
 *
 * @param programme absent of what counts in every programme that runs here
 * @param heads     of a meeting, how many of this class were there
 */
record CountedEvent(
        LocalDate on,
        What what,
        Text text,
        @Nullable String programme,
        @Nullable Integer year,
        @Nullable Integer heads) {

    /** What of it is told to whoever does not know the pupils. */
    enum Told {
        BY_MONTH,
        /** One event is one child: from months and a sum it could be reckoned what the page leaves out. */
        NEVER
    }

    enum What {
        CONFIRMED(Told.NEVER, new Text("两边学校确认了一对朋友", "Both schools confirmed a pair")),
        LOST(Told.NEVER, new Text("一对朋友暂停或中断", "A pair rests or was broken off")),
        LETTER_OUT(Told.BY_MONTH, new Text("本班写的一封信送达", "A letter from this class was delivered")),
        LETTER_IN(Told.BY_MONTH, new Text("写给本班的一封信送达", "A letter to this class was delivered")),
        MEETING(Told.BY_MONTH, new Text("两边学校都确认了一次会面", "Both schools confirmed a meeting")),
        CONTACT(Told.BY_MONTH, new Text("两边学校都确认了一次其他联系", "Both schools confirmed another contact")),
        CLOSED_WELL(Told.NEVER, new Text("一对朋友告别，或在新学年继续", "A pair said farewell or went on in a new year")),
        WAITS(Told.NEVER, new Text("一封信从这天起等这里的老师处理", "A letter has waited for adults here since this day")),
        CONSENTED(Told.NEVER, new Text("一位监护人的同意从这天起有效", "A guardian's consent has been valid since this day")),
        DECIDED_SAME_DAY(
                Told.BY_MONTH, new Text("本班写的一封信当天放行", "A letter from this class was approved on the same day")),
        DECIDED_ONE(
                Told.BY_MONTH,
                new Text("本班写的一封信一个上学日后放行", "A letter from this class was approved after one school day")),
        DECIDED_TWO(
                Told.BY_MONTH,
                new Text("本班写的一封信两个上学日后放行", "A letter from this class was approved after two school days")),
        DECIDED_THREE(
                Told.BY_MONTH,
                new Text("本班写的一封信三个上学日后放行", "A letter from this class was approved after three school days")),
        DECIDED_LATER(
                Told.BY_MONTH,
                new Text(
                        "本班写的一封信超过三个上学日后放行",
                        "A letter from this class was approved after more than three school days"));

        static What of(Measure decided) {
            return valueOf(decided.name());
        }

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
