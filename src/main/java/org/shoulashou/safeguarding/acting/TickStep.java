package org.shoulashou.safeguarding.acting;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.platform.problems.Refusal;
import org.shoulashou.safeguarding.SafeguardingProblems;
import org.shoulashou.safeguarding.checklist.Checklist;
import org.shoulashou.safeguarding.concern.Concern;
import org.shoulashou.safeguarding.concern.Concern.Tick;
import org.shoulashou.safeguarding.concern.Hand;
import org.shoulashou.safeguarding.concern.StoredConcerns;
import org.shoulashou.safeguarding.evidence.Notes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A step of the checklist was done, or is left out for a reason that is written down. A later word counts. */
@Component
public class TickStep {

    private final StoredConcerns concerns;
    private final Checklist checklist;
    private final Notes notes;
    private final Clock clock;

    TickStep(StoredConcerns concerns, Checklist checklist, Notes notes, Clock clock) {
        this.concerns = concerns;
        this.checklist = checklist;
        this.notes = notes;
        this.clock = clock;
    }

    /** What a lead says of a step. */
    public record Said(String step, boolean done, @Nullable String note) {

        private boolean lacksReason() {
            return !done && (note == null || note.isBlank());
        }
    }

    public Mono<Concern> tick(String id, long revision, Said said, Caller lead) {
        if (said.lacksReason()) {
            return Mono.error(reasonNeeded());
        }
        return notes.keep(said.note())
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(note -> concerns.change(id, now -> ticked(now, revision, tick(said, note, lead), lead)));
    }

    private Tick tick(Said said, Optional<String> note, Caller lead) {
        return new Tick(said.step(), said.done(), clock.instant(), Hand.of(lead), note.orElse(null));
    }

    private Concern ticked(Concern now, long revision, Tick tick, Caller lead) {
        InHand.refuseUnlessOf(lead, now, revision);
        if (checklist.step(now.facts().matter(), tick.step()).isEmpty()) {
            throw SafeguardingProblems.STEP_UNKNOWN.refusal();
        }
        return now.ticking(tick);
    }

    private static Refusal reasonNeeded() {
        return SafeguardingProblems.REASON_NEEDED.refusal().at("/note", SafeguardingProblems.REASON_NEEDED.title());
    }
}
