package org.shoulashou.matching.solver.streams;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.solver.Candidate;
import org.shoulashou.programme.Quota;

/**
 * The most classes or schools that may have friends: of the inland side, or of the partner side where it is for each
 * county.
 *
 * @param place   the city or county that it is for; none for the whole programme
 * @param unit    classes or schools
 * @param engaged those that count whoever is paired
 */
public record ClassCap(Quota.Per per, @Nullable String place, Quota.Unit unit, int most, Set<List<String>> engaged) {

    public ClassCap {
        engaged = Set.copyOf(engaged);
    }

    private Candidate counted(InlandPupil pupil) {
        return per == Quota.Per.EACH_COUNTY ? pupil.other() : pupil.candidate();
    }

    boolean adds(InlandPupil pupil) {
        Candidate counted = counted(pupil);
        return (place == null || place.equals(counted.place())) && !engaged.contains(unit(pupil));
    }

    List<String> unit(InlandPupil pupil) {
        Candidate counted = counted(pupil);
        return unit == Quota.Unit.SCHOOLS
                ? List.of(counted.place(), counted.school())
                : List.of(counted.place(), counted.school(), counted.schoolClass());
    }

    int tooMany(int added) {
        return Math.max(0, engaged.size() + added - most);
    }
}
