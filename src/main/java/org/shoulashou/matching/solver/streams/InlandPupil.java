package org.shoulashou.matching.solver.streams;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.entity.PlanningPin;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.variable.PlanningVariable;
import org.shoulashou.matching.solver.Candidate;

/** Somebody of the inland side, whose friend is to be found. */
@PlanningEntity
public class InlandPupil {

    @PlanningId
    private String id;

    private Candidate candidate;
    private @Nullable PartnerPupil pinnedTo;

    @PlanningVariable(nullable = true, valueRangeProviderRefs = PairingPlan.PARTNERS)
    private @Nullable PartnerPupil friend;

    /** For OptaPlanner, which fills it. */
    @SuppressWarnings("NullAway.Init")
    public InlandPupil() {}

    public InlandPupil(Candidate candidate, @Nullable PartnerPupil pinnedTo, @Nullable PartnerPupil friend) {
        this.id = candidate.pupil();
        this.candidate = candidate;
        this.pinnedTo = pinnedTo;
        this.friend = friend;
    }

    public String id() {
        return id;
    }

    Candidate candidate() {
        return candidate;
    }

    @PlanningPin
    public boolean isPinned() {
        return pinnedTo != null;
    }

    boolean isUnpinned() {
        return pinnedTo != null && !pinnedTo.equals(friend);
    }

    /** Of a pupil who has one. */
    public PartnerPupil friend() {
        return Objects.requireNonNull(friend);
    }

    Candidate other() {
        return friend().candidate();
    }

    String city() {
        return candidate.place();
    }

    String county() {
        return friend().county();
    }

    SchoolClass schoolClass() {
        return SchoolClass.of(candidate);
    }

    SchoolClass friendsClass() {
        return friend().schoolClass();
    }
}
