package org.shoulashou.programme;

import java.util.List;
import org.shoulashou.platform.text.Text;

/**
 * An inland city supports a county of the partner side, and there some of its townships.
 *
 * @param county a county, or a regiment, which has no townships
 */
public record Link(String city, String county, Purpose purpose, List<String> townships) {

    public Link {
        townships = List.copyOf(townships);
    }

    public boolean isForLetters() {
        return purpose == Purpose.LETTERS;
    }

    /** Why the two are linked. */
    public enum Purpose {
        LETTERS(new Text("书信结对", "letters")),
        /** Organisations work together; no pupils are paired along such a link. */
        CO_BUILDING(new Text("共建", "co-building"));

        private final Text text;

        Purpose(Text text) {
            this.text = text;
        }

        public Text text() {
            return text;
        }
    }
}
