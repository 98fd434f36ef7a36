package org.shoulashou.matching.solver.setting;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.shoulashou.matching.solver.Candidate;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.matching.solver.model.Crowd;
import org.shoulashou.matching.solver.model.Numbers;

/** The loose candidates of one side in the order of a {@link Crowd}. */
final class Lineup {

    private static final int KIND_BITS = 16;
    private static final int NUMBER_BITS = 24;

    private final Register register;
    private final PlaceIndex places;
    private final ClassIndex classes;
    private final int[] candidates;
    private final int[] kinds;
    private final Crowd crowd;

    Lineup(Side side, Register register, PlaceIndex places, ClassIndex classes, KindIndex kinds, Interests interests) {
        this.register = register;
        this.places = places;
        this.classes = classes;
        long[] keys = keys(side, kinds);
        Arrays.sort(keys);
        candidates = new int[keys.length];
        this.kinds = new int[keys.length];
        for (int at = 0; at < keys.length; at++) {
            candidates[at] = (int) (keys[at] & (1 << NUMBER_BITS) - 1);
            this.kinds[at] = (int) (keys[at] >>> NUMBER_BITS) & (1 << KIND_BITS) - 1;
        }
        crowd = crowd(interests);
    }

    private long[] keys(Side side, KindIndex kindIndex) {
        long[] keys = new long[register.count()];
        int count = 0;
        for (int number = 0; number < register.count(); number++) {
            Candidate candidate = register.candidate(number);
            if (candidate.side() != side || !register.isLoose(number)) continue;
            long inOrder = places.rank(number);
            keys[count++] = (inOrder << KIND_BITS | kindIndex.kind(candidate)) << NUMBER_BITS | number;
        }
        return Arrays.copyOf(keys, count);
    }

    Crowd crowd() {
        return crowd;
    }

    /** The candidate whom each pupil is. */
    int[] candidates() {
        return candidates;
    }

    /** The pupil whom each candidate is, or nobody. */
    int[] pupils() {
        int[] pupils = new int[register.count()];
        Arrays.fill(pupils, Register.NOBODY);
        for (int pupil = 0; pupil < candidates.length; pupil++) pupils[candidates[pupil]] = pupil;
        return pupils;
    }

    /** The number in the crowd of each class of the index that has somebody loose. */
    Map<Integer, Integer> classNumbers() {
        Map<Integer, Integer> numbers = new HashMap<>();
        for (int pupil = 0; pupil < candidates.length; pupil++) {
            numbers.put(classes.of(candidates[pupil]), crowd.classOf()[pupil]);
        }
        return numbers;
    }

    private Crowd crowd(Interests interests) {
        int count = candidates.length;
        Starts classStarts = new Starts();
        Starts groupStarts = new Starts();
        int[] classOf = new int[count];
        int[] grade = new int[count];
        int[] birth = new int[count];
        for (int pupil = 0; pupil < count; pupil++) {
            Candidate candidate = register.candidate(candidates[pupil]);
            boolean newClass = pupil == 0 || classes.of(candidates[pupil]) != classes.of(candidates[pupil - 1]);
            if (newClass) classStarts.add(pupil, groupStarts.count());
            if (newClass || kinds[pupil] != kinds[pupil - 1]) groupStarts.add(pupil, kinds[pupil]);
            classOf[pupil] = classStarts.count() - 1;
            grade[pupil] = candidate.grade();
            birth[pupil] = candidate.birthMonth().getYear() * 12
                    + candidate.birthMonth().getMonthValue();
        }
        classStarts.add(count, groupStarts.count());
        groupStarts.add(count, -1);
        int[] starts = classStarts.starts();
        int[] placeOf = new int[starts.length - 1];
        int[] townOf = new int[starts.length - 1];
        for (int each = 0; each < placeOf.length; each++) {
            placeOf[each] = places.place(candidates[starts[each]]);
            townOf[each] = places.town(candidates[starts[each]]);
        }
        int[] groupKinds = groupStarts.values();
        return new Crowd(
                starts,
                classOf,
                placeOf,
                townOf,
                groupStarts.starts(),
                Arrays.copyOf(groupKinds, groupKinds.length - 1),
                classStarts.values(),
                grade,
                birth,
                interests.masks(register, candidates),
                new int[count]);
    }

    /** Where ranges begin, each with a value. */
    private static final class Starts {

        private final Numbers starts = new Numbers();
        private final Numbers values = new Numbers();

        void add(int start, int value) {
            starts.add(start);
            values.add(value);
        }

        int count() {
            return starts.count();
        }

        int[] starts() {
            return starts.all();
        }

        int[] values() {
            return values.all();
        }
    }
}
