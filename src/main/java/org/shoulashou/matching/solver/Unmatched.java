package org.shoulashou.matching.solver;

import org.shoulashou.platform.text.Text;

/** A pupil who got no friend, and the one plain reason that stands first in the way. */
public record Unmatched(String pupil, Why why) {

    /** From what no run can change to what another run might. */
    public enum Why {
        GRADE_NOT_INCLUDED(new Text("年级不在方案范围内", "the grade is not part of the programme")),
        NO_LINKED_PLACE(new Text("所在地没有对口地区", "no linked place")),
        NOBODY_THERE(new Text("对口地区没有可结对的学生", "nobody to be paired in the linked places")),
        NO_GRADE_NEAR(new Text("没有年级相近的学生", "nobody within the grade gap")),
        NO_COMMON_LANGUAGE(new Text("没有共同的书写文字", "no common language")),
        ONLY_BLOCKED(new Text("合适的学生都不能与其结对", "everybody suitable is blocked")),
        NO_QUOTA_LEFT(new Text("名额已满", "no quota left")),
        CLASSES_TOO_SMALL(new Text("两个班之间凑不够最低对数", "too few for the least number between two classes")),
        PARTNER_SIDE_FEWER(new Text("受援地合适的学生较少", "the partner side has fewer pupils")),
        INLAND_SIDE_FEWER(new Text("内地合适的学生较少", "the inland side has fewer pupils"));

        private final Text text;

        Why(Text text) {
            this.text = text;
        }

        public Text text() {
            return text;
        }
    }
}
