package org.shoulashou.matching.solver.setting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.solver.Candidate;
import org.shoulashou.matching.solver.Side;

/** Every class by number. A school's name is only taken for one within its place and township. */
public final class ClassIndex {

    private final int[] ofCandidate;
    private final int[] rank;
    private final List<ClassKey> keys = new ArrayList<>();

    ClassIndex(Register register, PlaceIndex places) {
        ofCandidate = new int[register.count()];
        Map<ClassKey, Integer> numbers = new HashMap<>();
        List<int[]> where = new ArrayList<>();
        for (int number = 0; number < ofCandidate.length; number++) {
            Candidate candidate = register.candidate(number);
            ClassKey key = ClassKey.of(candidate);
            Integer known = numbers.putIfAbsent(key, keys.size());
            ofCandidate[number] = known == null ? keys.size() : known;
            if (known != null) continue;
            where.add(new int[] {places.place(number), places.town(number), keys.size()});
            keys.add(key);
        }
        where.sort(Comparator.<int[]>comparingInt(each -> each[0])
                .thenComparingInt(each -> each[1])
                .thenComparingInt(each -> each[2]));
        rank = new int[keys.size()];
        for (int at = 0; at < rank.length; at++) rank[where.get(at)[2]] = at;
    }

    public int count() {
        return keys.size();
    }

    /** The class of a candidate. */
    public int of(int candidate) {
        return ofCandidate[candidate];
    }

    /** Where the candidate's class stands when all are ordered by place and township. */
    int rank(int candidate) {
        return rank[ofCandidate[candidate]];
    }

    public String school(int schoolClass) {
        return keys.get(schoolClass).school();
    }

    public String name(int schoolClass) {
        return keys.get(schoolClass).name();
    }

    private record ClassKey(
            Side side, String place, @Nullable String township, String school, String name) {

        static ClassKey of(Candidate candidate) {
            return new ClassKey(
                    candidate.side(),
                    candidate.place(),
                    candidate.township(),
                    candidate.school(),
                    candidate.schoolClass());
        }
    }
}
