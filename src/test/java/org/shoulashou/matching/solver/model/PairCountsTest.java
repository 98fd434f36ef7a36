package org.shoulashou.matching.solver.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PairCountsTest {

    private final Random random = new Random(1);
    private final PairCounts counts = new PairCounts();
    private final Map<Long, Integer> byHand = new LinkedHashMap<>();

    @Test
    void manyPairsAreCountedInTheOrderInWhichTheyCame() {
        for (int turn = 0; turn < 5_000; turn++) add(random.nextInt(40), random.nextInt(40));
        assertThat(asMap(counts)).containsExactlyEntriesOf(byHand);
    }

    @Test
    void aCopyIsCountedByItself() {
        add(1, 2);
        add(2, 1);
        PairCounts copy = counts.copy();
        copy.add(1, 2);
        copy.add(3, 3);
        assertThat(asMap(counts)).containsExactlyEntriesOf(byHand);
        assertThat(asMap(copy))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(PairSet.key(1, 2), 2, PairSet.key(2, 1), 1, PairSet.key(3, 3), 1));
    }

    private void add(int first, int second) {
        counts.add(first, second);
        byHand.merge(PairSet.key(first, second), 1, Integer::sum);
    }

    private static Map<Long, Integer> asMap(PairCounts counts) {
        Map<Long, Integer> map = new LinkedHashMap<>();
        for (int at = 0; at < counts.size(); at++) map.put(counts.key(at), counts.count(at));
        return map;
    }
}
