package org.shoulashou.ledger.adjusting;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A row of a plan about whose adjustments somebody decides; with its version two who do so at once are told apart.
 *
 * @param id        the row's name
 * @param approving adjustments that somebody approved or was about to: whether they count is told by themselves
 */
@Document("ledgerAdjustedRows")
record AdjustedRow(@Id String id, @Version @Nullable Long version, List<String> approving) {

    AdjustedRow {
        approving = List.copyOf(approving);
    }

    static AdjustedRow untouched(String line) {
        return new AdjustedRow(line, null, List.of());
    }

    boolean approves(String adjustment) {
        return approving.contains(adjustment);
    }

    AdjustedRow approving(String adjustment) {
        List<String> all = Stream.concat(approving.stream(), Stream.of(adjustment))
                .distinct()
                .toList();
        return new AdjustedRow(id, version, all);
    }
}
