package org.shoulashou.safeguarding;

import java.util.Collection;
import org.shoulashou.platform.text.Text;
import org.shoulashou.safeguarding.concern.RaiseConcern;
import org.shoulashou.safeguarding.concern.StoredConcerns;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Where other modules leave a concern. None of them reads one: that is for the leads alone (R22, R23). */
@Component
public class Concerns {

    private final RaiseConcern raiseConcern;
    private final StoredConcerns stored;

    Concerns(RaiseConcern raiseConcern, StoredConcerns stored) {
        this.raiseConcern = raiseConcern;
        this.stored = stored;
    }

    /**
     * The concern's id. It is stored, and its evidence sealed, when this emits. The same key again changes nothing, unless
     * the concern held something and is closed by now: then it is a new one, so that what is held is always somebody's.
     */
    public Mono<String> raise(NewConcern concern) {
        return raiseConcern.raise(concern);
    }

    /** Whether this must not go on: a concern about it is open, or was closed with {@link Ending#KEEP}. */
    public Mono<Boolean> holds(String subjectKey) {
        return stored.hold(subjectKey);
    }

    /** Whether the leads have closed every concern about it, and one with {@link Ending#KEEP}. */
    public Mono<Boolean> keepForGood(String subjectKey) {
        return stored.keepForGood(subjectKey);
    }

    /** Whether the leads have it, or their last word about it is still on its way to whoever holds it. */
    public Mono<Boolean> isLookedAfter(String subjectKey) {
        return stored.isLookedAfter(subjectKey);
    }

    /** How many wait at these schools for a lead; that they wait, and nothing else. */
    public Mono<Long> countOpen(Collection<String> schools) {
        return stored.countOpen(schools);
    }

    /** What a child reads at once. */
    public static Text wordsFor(Matter matter) {
        return matter.toTheChild();
    }
}
