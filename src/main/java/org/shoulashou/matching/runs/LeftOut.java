package org.shoulashou.matching.runs;

import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.text.Text;

/**
 * Pairs of a run that were not proposed to the schools, because something had changed since.
 *
 * @param quota that was full by then; only where that is why
 * @param place whose quota it was; absent for one of the whole programme
 */
public record LeftOut(
        Why why, @Nullable String quota, @Nullable String place, long pairs) {

    public enum Why {
        NOT_PERMITTED(new Text("失去了同意、已离校或资料不全", "a consent was gone, or a pupil had left")),
        HAS_A_FRIEND(new Text("两人之中已经有人有了朋友", "one of the two had a friend by then")),
        KEPT_APART(new Text("两人曾经结对，有人不同意或已结束", "somebody had declined or ended a pairing of the two")),
        NO_LONGER_SUITS(new Text("年级、文字或对口关系已不符合方案", "grade, language or link no longer suited the programme")),
        /** Of classes, schools and organisations. */
        PAIRED_ALREADY(new Text("其中一方已经结对，或双方没有结成", "one of the two was paired already, or the two had not agreed")),
        QUOTA_FULL(new Text("名额已被后来的结对用完：{0}", "pairs made since had filled the quota: {0}"));

        private final Text text;

        Why(Text text) {
            this.text = text;
        }

        public Text text() {
            return text;
        }
    }

    public LeftOut and(long more) {
        return new LeftOut(why, quota, place, pairs + more);
    }

    public boolean isLike(LeftOut other) {
        return of(0).equals(other.of(0));
    }

    private LeftOut of(long counted) {
        return new LeftOut(why, quota, place, counted);
    }
}
