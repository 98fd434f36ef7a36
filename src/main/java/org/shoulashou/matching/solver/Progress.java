package org.shoulashou.matching.solver;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.text.Text;

/**
 * How far a run has come.
 *
 * @param bound  as soon as one is proven
 * @param places where the pairs are, as soon as there are any
 */
public record Progress(
        Phase phase,
        double seconds,
        int pairs,
        long soft,
        @Nullable Long bound,
        List<QuotaUse> quotas,
        @Nullable PlacePairs places) {

    public Progress {
        quotas = List.copyOf(quotas);
    }

    public enum Phase {
        READING(new Text("整理名单", "setting out")),
        FILLING(new Text("分配名额", "filling the quotas")),
        IMPROVING(new Text("优化结对", "improving")),
        PROVING(new Text("证明结果", "proving"));

        private final Text text;

        Phase(Text text) {
            this.text = text;
        }

        public Text text() {
            return text;
        }
    }
}
