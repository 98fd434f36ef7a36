package org.shoulashou.matching.solver;

import java.util.List;
import org.shoulashou.platform.text.Text;

/**
 * Why two pupils suit each other, or what speaks a little against it.
 *
 * @param points what it gives, or with a minus takes
 * @param values what fills its words: the months between two births, the shared interests
 */
public record Reason(Kind kind, int points, List<String> values) {

    public Reason {
        values = List.copyOf(values);
    }

    public enum Kind {
        SAME_GRADE(new Text("同年级", "same grade")),
        /** With the months between the two births. */
        BIRTH_MONTHS(new Text("出生相差{0}个月", "born {0} months apart")),
        /** With each shared interest that counts. */
        SHARED_INTERESTS(new Text("都喜欢{0}", "both like {0}")),
        LAST_FRIEND(new Text("去年就是朋友", "friends last year already")),
        OUTSIDE_LINKS(new Text("不在对口关系之内", "along no link of the programme"));

        private final Text words;

        Kind(Text words) {
            this.words = words;
        }

        public Text words() {
            return words;
        }
    }
}
