package org.shoulashou.directory.enrolment.reading.columns;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which column holds what, chosen by hand. It outdoes the headings, except where a heading names what may not be kept.
 *
 * @param byColumn counted from 0; empty for a column that is not to be read
 */
public record ColumnChoice(Map<Integer, Optional<PupilField>> byColumn) {

    public ColumnChoice {
        byColumn = Map.copyOf(byColumn);
    }

    public static ColumnChoice none() {
        return new ColumnChoice(Map.of());
    }

    public static ColumnChoice of(Map<Integer, PupilField> byColumn) {
        return new ColumnChoice(byColumn.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Optional.of(entry.getValue()))));
    }

    public boolean isNone() {
        return byColumn.isEmpty();
    }

    boolean names(PupilField field) {
        return byColumn.containsValue(Optional.of(field));
    }
}
