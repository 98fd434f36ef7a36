package org.shoulashou.matching.candidates;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shoulashou.matching.candidates.CandidateBoard.Row;
import org.shoulashou.matching.candidates.CountPupils.Counted;
import org.shoulashou.matching.candidates.CountPupils.Standing;
import org.shoulashou.matching.candidates.Sides.Spot;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.Programme;

/** Counts while it hears of one pupil after the other. */
final class CandidateRows {

    private final Programme programme;
    private final Map<Key, int[]> counts = new HashMap<>();
    private int pupils;

    /** With a row for each place that the programme names, though nobody is there. */
    CandidateRows(Programme programme) {
        this.programme = programme;
        programme.cities().forEach(city -> counts.put(new Key(Side.INLAND, city), none()));
        programme.counties().forEach(county -> counts.put(new Key(Side.PARTNER, county), none()));
    }

    private record Key(Side side, String place) {}

    private static int[] none() {
        return new int[Standing.values().length];
    }

    void add(Counted one) {
        Spot spot = one.spot();
        counts.computeIfAbsent(new Key(spot.side(), spot.place()), key -> none())[
                one.standing().ordinal()]++;
        pupils++;
    }

    int pupils() {
        return pupils;
    }

    Set<String> codes() {
        Set<String> codes = new HashSet<>();
        counts.keySet().forEach(key -> codes.add(key.place()));
        return codes;
    }

    List<Row> rows(Map<String, Text> names) {
        return counts.entrySet().stream()
                .map(each -> row(each.getKey(), each.getValue(), names))
                .sorted(Comparator.comparing(Row::side).thenComparing(Row::place))
                .toList();
    }

    private Row row(Key key, int[] count, Map<String, Text> names) {
        int all = 0;
        for (int each : count) all += each;
        return new Row(
                key.side(),
                key.place(),
                names.getOrDefault(key.place(), new Text(key.place(), key.place())),
                isLinked(key),
                all,
                count[Standing.PAIRED.ordinal()],
                count[Standing.READY.ordinal()],
                count[Standing.NO_CONSENT.ordinal()],
                count[Standing.INCOMPLETE.ordinal()],
                count[Standing.OTHER_GRADE.ordinal()]);
    }

    private boolean isLinked(Key key) {
        return programme.rules().otherLinks()
                || (key.side() == Side.INLAND ? programme.cities() : programme.counties()).contains(key.place());
    }
}
