package org.shoulashou.matching.caps;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Quota;

/**
 * Where a plan says how many pairs there are at most, or how many classes or schools may have some.
 *
 * @param year   absent where all years count together
 * @param place  absent where the whole programme counts
 * @param counts what is counted
 * @param most   of what is counted
 */
public record CappedPlace(
        String programme,
        @Nullable Integer year,
        String quota,
        Text names,
        Quota.Per per,
        @Nullable String place,
        Counts counts,
        int most) {

    /** What a pair takes a place as. */
    public enum Counts {
        PAIRS,
        CLASSES,
        SCHOOLS
    }

    /** Everywhere that a pair of this city and county counts. */
    public static List<CappedPlace> of(Programme programme, int year, String city, String county) {
        List<CappedPlace> capped = new ArrayList<>();
        for (Quota quota : programme.quotas()) {
            boolean counts = quota.kind() == Quota.Kind.CAP && quota.unit() != Quota.Unit.ORGANISATIONS;
            String place = placeOf(quota, city, county);
            boolean elsewhere = place != null
                    && !quota.places().isEmpty()
                    && !quota.places().contains(place);
            if (counts && !elsewhere) capped.add(of(programme, quota, year, place));
        }
        return List.copyOf(capped);
    }

    private static @Nullable String placeOf(Quota quota, String city, String county) {
        return switch (quota.per()) {
            case EACH_CITY -> city;
            case EACH_COUNTY -> county;
            case PROGRAMME -> null;
        };
    }

    private static CappedPlace of(Programme programme, Quota quota, int year, @Nullable String place) {
        Integer only = quota.isForTheTerm() ? null : year;
        int amount = quota.effective(place, only);
        int most = quota.unit() == Quota.Unit.PERSONS_BOTH_SIDES ? amount / 2 : amount;
        return new CappedPlace(
                programme.id(), only, quota.id(), quota.names(), quota.per(), place, counts(quota), most);
    }

    private static Counts counts(Quota quota) {
        return switch (quota.unit()) {
            case CLASSES -> Counts.CLASSES;
            case SCHOOLS -> Counts.SCHOOLS;
            case INLAND_PUPILS, PAIRS, PERSONS_BOTH_SIDES, ORGANISATIONS -> Counts.PAIRS;
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
