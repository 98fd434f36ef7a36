package org.shoulashou.matching.uploads;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.solver.units.Unit;

/**
 * Which files pose a question, by their ids.
 *
 * @param list of pupils, or of organisations when those are paired
 */
public record AskedFiles(
        Unit unit,
        String list,
        @Nullable String pinned,
        @Nullable String blocked) {

    List<String> ids() {
        return Stream.of(list, pinned, blocked).filter(Objects::nonNull).toList();
    }
}
