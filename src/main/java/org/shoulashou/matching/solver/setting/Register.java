package org.shoulashou.matching.solver.setting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
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
    private final List<int[]> pinned;
    private final Rules rules;
    private int[] loose;

    public Register(Question question) {
        candidates = question.candidates();
        rules = question.programme().rules();
        numbers = new IdNumbers(candidates);
        pinnedTo = new int[candidates.size()];
        Arrays.fill(pinnedTo, NOBODY);
        pinned = new ArrayList<>(question.pinned().size());
        pin(question.pinned());
        loose = IntStream.range(0, pinnedTo.length)
                .filter(number -> pinnedTo[number] == NOBODY && hasGrade(number))
                .toArray();
    }

    /** Ids are looked up on all cores, and whoever comes first is pinned first. */
    private void pin(List<Couple> couples) {
        int[] inland = couples.parallelStream()
                .mapToInt(couple -> number(Side.INLAND, couple.inland()))
                .toArray();
        int[] partner = couples.parallelStream()
                .mapToInt(couple -> number(Side.PARTNER, couple.partner()))
                .toArray();
        for (int at = 0; at < inland.length; at++) pin(inland[at], partner[at]);
    }

    /** A couple of whom somebody is not here, or pinned already, binds nobody. */
    private void pin(int inland, int partner) {
        if (!isFree(inland) || !isFree(partner)) return;
        pinnedTo[inland] = partner;
        pinnedTo[partner] = inland;
        pinned.add(new int[] {inland, partner});
    }

    private int number(Side side, String pupil) {
        int number = numbers.of(pupil);
        return number != NOBODY && candidates.get(number).side() == side ? number : NOBODY;
    }

    private boolean isFree(int number) {
        return number != NOBODY && pinnedTo[number] == NOBODY;
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

    /** Whom a run may find a friend. */
    int[] loose() {
        return loose;
    }

    /** Looks no more at those of the loose for whom it would be in vain. */
    void keepLoose(IntPredicate worthALook) {
        loose = Arrays.stream(loose).filter(worthALook).toArray();
    }
}
