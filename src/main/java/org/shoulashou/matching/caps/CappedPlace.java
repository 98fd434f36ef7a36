package org.shoulashou.matching.caps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Quota;

/**
 * Where a plan says how many pairs there are at most.
 *
 * @param year  absent where all years count together
 * @param place absent where the whole programme counts
 * @param pairs that there may be
 */
public record CappedPlace(
        String programme,
        @Nullable Integer year,
        String quota,
        Text names,
        Quota.Per per,
        @Nullable String place,
        int pairs) {

    /** Everywhere that a pair of this city and county counts. */
    public static List<CappedPlace> of(Programme programme, int year, String city, String county) {
        List<CappedPlace> capped = new ArrayList<>();
        for (Quota quota : programme.quotas()) {
            if (quota.kind() == Quota.Kind.CAP)
                of(programme, quota, year, city, county).ifPresent(capped::add);
        }
        return List.copyOf(capped);
    }

    private static Optional<CappedPlace> of(Programme programme, Quota quota, int year, String city, String county) {
        String place = switch (quota.per()) {
            case EACH_CITY -> city;
            case EACH_COUNTY -> county;
            case PROGRAMME -> null;
        };
        boolean elsewhere =
                place != null && !quota.places().isEmpty() && !quota.places().contains(place);
        Integer only = quota.isForTheTerm() ? null : year;
        return elsewhere
                ? Optional.empty()
                : pairs(quota, quota.effective(place, only))
                        .map(pairs -> new CappedPlace(
                                programme.id(), only, quota.id(), quota.names(), quota.per(), place, pairs));
    }

    private static Optional<Integer> pairs(Quota quota, int amount) {
        return switch (quota.unit()) {
            case INLAND_PUPILS, PAIRS -> Optional.of(amount);
            case PERSONS_BOTH_SIDES -> Optional.of(amount / 2);
            case CLASSES, SCHOOLS, ORGANISATIONS -> Optional.empty();
        };
    }

    String scope() {
        return String.join("/", programme, String.valueOf(year), quota, String.valueOf(place));
    }

    @Nullable
    String city() {
        return per == Quota.Per.EACH_CITY ? place : null;
    }

    @Nullable
    String county() {
        return per == Quota.Per.EACH_COUNTY ? place : null;
    }
}
