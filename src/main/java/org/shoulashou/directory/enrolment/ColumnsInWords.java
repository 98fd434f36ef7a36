package org.shoulashou.directory.enrolment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shoulashou.directory.enrolment.reading.columns.ColumnChoice;
import org.shoulashou.directory.enrolment.reading.columns.PupilField;
import org.shoulashou.platform.problems.PlatformProblems;

/** Columns chosen by hand as they stand in an address: {@code 3:PEN_NAME}, {@code 4:}. */
final class ColumnsInWords {

    private ColumnsInWords() {}

    static ColumnChoice read(@Nullable List<String> written) {
        if (written == null) return ColumnChoice.none();
        Map<Integer, Optional<PupilField>> choice = new HashMap<>();
        for (String each : written) {
            try {
                int colon = each.indexOf(':');
                choice.put(Integer.parseInt(each.substring(0, colon)), field(each.substring(colon + 1)));
            } catch (IllegalArgumentException | IndexOutOfBoundsException wrong) {
                throw PlatformProblems.INVALID.refusal();
            }
        }
        return new ColumnChoice(choice);
    }

    private static Optional<PupilField> field(String name) {
        return name.isEmpty() ? Optional.empty() : Optional.of(PupilField.valueOf(name));
    }
}
