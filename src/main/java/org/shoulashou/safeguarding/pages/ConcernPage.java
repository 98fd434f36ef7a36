package org.shoulashou.safeguarding.pages;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.text.Text;
import org.shoulashou.safeguarding.Ending;
import org.shoulashou.safeguarding.checklist.HelpLine;

/**
 * One concern, without its evidence.
 *
 * @param schools whose leads see it
 * @param held    whether a letter or a meeting waits for its end
 * @param told    what the child was told at once; absent where a grown-up spoke, because then the child knows of nothing
 */
record ConcernPage(
        ConcernRow concern,
        long version,
        List<Text> schools,
        boolean held,
        @Nullable Text told,
        List<StepView> steps,
        List<HelpLine> lines,
        List<MomentView> history,
        List<EndingView> endings,
        @Nullable Text ending,
        List<String> allowedActions) {

    record StepView(
            String key,
            boolean must,
            Text title,
            Text help,
            @Nullable TickView tick) {}

    record TickView(
            boolean done,
            Instant at,
            @Nullable String by,
            @Nullable String note) {}

    record MomentView(
            Instant at,
            Text act,
            @Nullable String by,
            @Nullable Text what,
            @Nullable String note) {}

    record EndingView(Ending ending, Text text) {}
}
