package org.shoulashou.directory.enrolment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shoulashou.directory.enrolment.reading.CheckedRow;
import org.shoulashou.directory.enrolment.reading.WrittenPupil;

/**
 * Which rows of a list are pupils of the roll: by real name and birth month, or by the name alone where only one on
 * each side has it and the month was corrected.
 */
record Matches(Map<Integer, Known> byRow, List<Known> others) {

    static Matches of(List<CheckedRow> rows, List<Known> roll) {
        Map<Integer, Known> byRow = new HashMap<>();
        Set<String> found = new HashSet<>();
        Map<String, Known> exactly = roll.stream().collect(Collectors.toMap(Known::key, known -> known, (a, b) -> a));
        for (CheckedRow row : rows) {
            take(row, Optional.ofNullable(exactly.get(key(row.pupil()))), byRow, found);
        }
        Map<String, Known> byName = onlyOnes(roll, found);
        Map<String, Long> howOften = rows.stream()
                .filter(row -> !byRow.containsKey(row.number()))
                .collect(Collectors.groupingBy(row -> row.pupil().realName(), Collectors.counting()));
        for (CheckedRow row : rows) {
            boolean alone = howOften.getOrDefault(row.pupil().realName(), 0L) == 1;
            if (alone) take(row, Optional.ofNullable(byName.get(row.pupil().realName())), byRow, found);
        }
        return new Matches(
                Map.copyOf(byRow),
                roll.stream()
                        .filter(known -> !found.contains(known.pupil().id()))
                        .toList());
    }

    Optional<Known> of(CheckedRow row) {
        return Optional.ofNullable(byRow.get(row.number()));
    }

    private static void take(CheckedRow row, Optional<Known> known, Map<Integer, Known> byRow, Set<String> found) {
        known.filter(one -> !byRow.containsKey(row.number())
                        && found.add(one.pupil().id()))
                .ifPresent(one -> byRow.put(row.number(), one));
    }

    private static Map<String, Known> onlyOnes(List<Known> roll, Set<String> found) {
        Map<String, List<Known>> left = roll.stream()
                .filter(known -> !found.contains(known.pupil().id()))
                .collect(Collectors.groupingBy(Known::realName));
        return left.values().stream()
                .filter(same -> same.size() == 1)
                .map(same -> same.get(0))
                .collect(Collectors.toMap(Known::realName, Function.identity()));
    }

    private static String key(WrittenPupil pupil) {
        return Known.key(pupil.realName(), String.valueOf(pupil.birthMonth()));
    }
}
