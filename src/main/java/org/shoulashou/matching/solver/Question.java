package org.shoulashou.matching.solver;

import java.util.List;
import java.util.stream.Stream;
import org.shoulashou.programme.Programme;

/**
 * Everything that a run is asked.
 *
 * @param year       the programme's year
 * @param candidates who may be paired, the pinned among them
 * @param pinned     who stays together whatever the rules say today; counted in every quota
 * @param blocked    who is never paired
 * @param engaged    which classes have pairs beside the pinned ones
 */
public record Question(
        Programme programme,
        int year,
        List<Candidate> candidates,
        List<Couple> pinned,
        List<Couple> blocked,
        List<Engaged> engaged) {

    public Question {
        candidates = List.copyOf(candidates);
        pinned = List.copyOf(pinned);
        blocked = List.copyOf(blocked);
        engaged = List.copyOf(engaged);
    }

    /** About people whose pairs are all told. */
    public Question(
            Programme programme, int year, List<Candidate> candidates, List<Couple> pinned, List<Couple> blocked) {
        this(programme, year, candidates, pinned, blocked, List.of());
    }

    /** With these kept together too. */
    public Question pinning(List<Couple> more) {
        List<Couple> all = Stream.concat(pinned.stream(), more.stream()).toList();
        return new Question(programme, year, candidates, all, blocked, engaged);
    }
}
