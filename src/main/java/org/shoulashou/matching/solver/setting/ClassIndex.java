package org.shoulashou.matching.solver.setting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.solver.Candidate;
import org.shoulashou.matching.solver.Side;

/** Every class by number. A school's name is only taken for one within its place and township. */
public final class ClassIndex {

    private final int[] ofCandidate;
    private final List<ClassKey> keys = new ArrayList<>();
    private final boolean[] ofTownship;

    ClassIndex(List<Candidate> candidates) {
        ofCandidate = new int[candidates.size()];
        Map<ClassKey, Integer> numbers = new HashMap<>();
        int last = -1;
        for (int number = 0; number < ofCandidate.length; number++) {
            Candidate candidate = candidates.get(number);
            if (last < 0 || !keys.get(last).isOf(candidate)) last = number(numbers, ClassKey.of(candidate));
            ofCandidate[number] = last;
        }
        ofTownship = new boolean[keys.size()];
        for (int each = 0; each < ofTownship.length; each++)
            ofTownship[each] = keys.get(each).isOfTownship();
    }

    private int number(Map<ClassKey, Integer> numbers, ClassKey key) {
        Integer known = numbers.putIfAbsent(key, keys.size());
        if (known != null) return known;
        keys.add(key);
        return keys.size() - 1;
    }

    public int count() {
        return keys.size();
    }

    /** The class of a candidate. */
    public int of(int candidate) {
        return ofCandidate[candidate];
    }

    /** Whether the candidate is of the partner side and has a township. */
    boolean isOfTownship(int candidate) {
        return ofTownship[ofCandidate[candidate]];
    }

    public Side side(int schoolClass) {
        return keys.get(schoolClass).side();
    }

    public String place(int schoolClass) {
        return keys.get(schoolClass).place();
    }

    public String school(int schoolClass) {
        return keys.get(schoolClass).school();
    }

    public String name(int schoolClass) {
        return keys.get(schoolClass).name();
    }

    ClassKey key(int schoolClass) {
        return keys.get(schoolClass);
    }

    record ClassKey(Side side, String place, @Nullable String township, String school, String name) {

        static ClassKey of(Candidate candidate) {
            return new ClassKey(
                    candidate.side(),
                    candidate.place(),
                    candidate.township(),
                    candidate.school(),
                    candidate.schoolClass());
        }

        boolean isOfTownship() {
            return side == Side.PARTNER && township != null;
        }

        /** Asked of the class of whoever came before, which in most lists is the same. */
        boolean isOf(Candidate candidate) {
            return side == candidate.side()
                    && name.equals(candidate.schoolClass())
                    && school.equals(candidate.school())
                    && place.equals(candidate.place())
                    && Objects.equals(township, candidate.township());
        }
    }
}
