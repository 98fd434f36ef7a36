package org.shoulashou.safeguarding.acting;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Caller;
import org.shoulashou.safeguarding.Ending;
import org.shoulashou.safeguarding.SafeguardingProblems;
import org.shoulashou.safeguarding.checklist.Checklist;
import org.shoulashou.safeguarding.checklist.Step;
import org.shoulashou.safeguarding.concern.Concern;
import org.shoulashou.safeguarding.concern.Hand;
import org.shoulashou.safeguarding.concern.StoredConcerns;
import org.shoulashou.safeguarding.evidence.Notes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Closes a concern whose checklist is done, and says what becomes of what it held. */
@Component
public class CloseConcern {

    private final StoredConcerns concerns;
    private final Checklist checklist;
    private final Notes notes;
    private final Clock clock;

    CloseConcern(StoredConcerns concerns, Checklist checklist, Notes notes, Clock clock) {
        this.concerns = concerns;
        this.checklist = checklist;
        this.notes = notes;
        this.clock = clock;
    }

    /** How a lead ends it. */
    public record End(Ending ending, @Nullable String note) {}

    /** Where nothing is held, there is nothing to release. */
    public static List<Ending> endings(Concern concern) {
        return concern.facts().subjectKey() == null ? List.of(Ending.KEEP) : List.of(Ending.values());
    }

    public Mono<Concern> close(String id, long revision, End end, Caller lead) {
        return notes.keep(end.note())
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(note -> concerns.change(id, now -> closed(now, revision, end, note, lead)));
    }

    private Concern closed(Concern now, long revision, End end, Optional<String> note, Caller lead) {
        InHand.refuseUnlessOf(lead, now, revision);
        List<Step> missing = checklist.missing(now.facts().matter(), now.ticked());
        if (!missing.isEmpty()) {
            throw SafeguardingProblems.STEPS_MISSING.refusal(inWords(missing));
        }
        if (!endings(now).contains(end.ending())) {
            throw SafeguardingProblems.ENDING_UNFIT.refusal();
        }
        return now.closed(end.ending(), Hand.of(lead), note.orElse(null), clock.instant());
    }

    private static String inWords(List<Step> missing) {
        return missing.stream()
                .map(step -> step.title().zh() + " / " + step.title().en())
                .collect(Collectors.joining("; "));
    }
}
