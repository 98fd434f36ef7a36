package org.shoulashou.matching.solver;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.text.Text;

/** Points and reasons of any two, for pairing and swapping by hand. Quick: may be asked anywhere. */
public interface Judge {

    Verdict judge(Question question, Candidate inland, Candidate partner);

    /**
     * What is to be said of two pupils.
     *
     * @param against why the two may not be paired; absent when they may
     */
    record Verdict(@Nullable Against against, int points, List<Reason> reasons) {

        public Verdict {
            reasons = List.copyOf(reasons);
        }

        public boolean allowed() {
            return against == null;
        }

        public Optional<Against> objection() {
            return Optional.ofNullable(against);
        }
    }

    /** What forbids a pairing of two pupils, whoever else is paired. */
    enum Against {
        SAME_SIDE(new Text("两人在同一边", "both are of the same side")),
        GRADE_NOT_INCLUDED(new Text("年级不在方案范围内", "a grade is not part of the programme")),
        NOT_LINKED(new Text("两地没有对口关系", "their places are not linked")),
        GRADES_TOO_FAR(new Text("年级相差太大", "their grades are too far apart")),
        NO_COMMON_LANGUAGE(new Text("没有共同的书写文字", "they write no common language")),
        BLOCKED(new Text("这两人不能结对", "the two are not to be paired"));

        private final Text text;

        Against(Text text) {
            this.text = text;
        }

        public Text text() {
            return text;
        }
    }
}
