package org.shoulashou.matching.solver.setting;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.solver.Candidate;
import org.shoulashou.matching.solver.Couple;
import org.shoulashou.matching.solver.Question;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.programme.Rules;

/** All candidates by number, and who of them is pinned, loose, or not part of the programme. */
public final class Register {

    /** Instead of a number where there is nobody. */
    public static final int NOBODY = -1;

    private final List<Candidate> candidates;
    private final IdNumbers numbers;
    private final int[] pinnedTo;
    private final List<int[]> pinned = new ArrayList<>();
    private final Rules rules;

    public Register(Question question) {
        candidates = question.candidates();
        rules = question.programme().rules();
        numbers = new IdNumbers(candidates);
        pinnedTo = new int[candidates.size()];
        java.util.Arrays.fill(pinnedTo, NOBODY);
        question.pinned().forEach(this::pin);
    }

    /** A couple of whom somebody is not here, or pinned already, binds nobody. */
    private void pin(Couple couple) {
        int inland = number(couple.inland());
        int partner = number(couple.partner());
        if (!areFreeAndOf(Side.INLAND, inland) || !areFreeAndOf(Side.PARTNER, partner)) return;
        pinnedTo[inland] = partner;
        pinnedTo[partner] = inland;
        pinned.add(new int[] {inland, partner});
    }

    private boolean areFreeAndOf(Side side, int number) {
        return number != NOBODY
                && pinnedTo[number] == NOBODY
                && candidates.get(number).side() == side;
    }

    public int count() {
        return candidates.size();
    }

    public Candidate candidate(int number) {
        return candidates.get(number);
    }

    public int number(@Nullable String pupil) {
        return pupil == null ? NOBODY : numbers.of(pupil);
    }

    /** Inland and partner of each pinned pair. */
    public List<int[]> pinned() {
        return pinned;
    }

    public boolean isPinned(int number) {
        return pinnedTo[number] != NOBODY;
    }

    public boolean hasGrade(int number) {
        int grade = candidates.get(number).grade();
        return grade >= rules.lowestGrade() && grade <= rules.highestGrade();
    }

    /** Whether a run may find somebody a friend. */
    public boolean isLoose(int number) {
        return !isPinned(number) && hasGrade(number);
    }
}
