package org.shoulashou.matching.confirming;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.shoulashou.matching.ClassPairing;
import org.shoulashou.matching.Pairing;
import org.shoulashou.matching.PairingState;
import org.shoulashou.matching.views.GroupView;

/**
 * Two paired classes in a list.
 *
 * @param daysLeft    until the deadline; with a minus since
 * @param pairs       how many, by state
 * @param waitsForYou pairs that want the word of a school of yours
 */
record ClassPairingRow(
        String id,
        String programme,
        int year,
        LocalDate deadline,
        long daysLeft,
        GroupView inland,
        GroupView partner,
        Map<PairingState, Long> pairs,
        long waitsForYou) {

    /** @param keys of the classes and schools for which the reader may speak */
    record Asking(LocalDate today, List<String> keys) {}

    static ClassPairingRow of(
            ClassPairing classes, GroupView inland, GroupView partner, List<Pairing> pairs, Asking asking) {
        Map<PairingState, Long> counts = new EnumMap<>(PairingState.class);
        pairs.forEach(pair -> counts.merge(pair.state(), 1L, Long::sum));
        return new ClassPairingRow(
                classes.id(),
                classes.programme(),
                classes.year(),
                classes.deadline(),
                ChronoUnit.DAYS.between(asking.today(), classes.deadline()),
                inland,
                partner,
                counts,
                pairs.stream()
                        .filter(pair -> pair.awaits().stream().anyMatch(asking.keys()::contains))
                        .count());
    }
}
