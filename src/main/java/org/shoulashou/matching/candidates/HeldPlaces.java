package org.shoulashou.matching.candidates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.Held;
import org.shoulashou.matching.Pairings.Seated;
import org.shoulashou.matching.Pairings.YearCount;
import org.shoulashou.programme.Adjustment;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Quota;

/** Which places of the quotas are taken by pairs that a run does not hear of. They are not given away a second time. */
final class HeldPlaces {

    private final Programme programme;
    private final int year;
    private final List<Seated> hidden;
    private final List<YearCount> counts;

    /** @param counts pairs of all years of the programme */
    HeldPlaces(Programme programme, int year, List<Seated> hidden, List<YearCount> counts) {
        this.programme = programme;
        this.year = year;
        this.hidden = hidden;
        this.counts = counts;
    }

    List<Held> held() {
        List<Held> held = new ArrayList<>();
        for (Quota quota : programme.quotas()) {
            if (!countsPupils(quota)) continue;
            if (quota.per() == Quota.Per.PROGRAMME) add(held, quota, null);
            else programme.placesOf(quota).forEach(place -> add(held, quota, place));
        }
        return held;
    }

    private void add(List<Held> held, Quota quota, @Nullable String place) {
        int paused = (int)
                hidden.stream().filter(pair -> isThere(quota, place, pair)).count();
        int others = quota.isForTheTerm() ? otherYears(quota, place) : 0;
        String scope = place == null ? quota.id() : quota.id() + "/" + place;
        if (paused + others > 0) held.add(new Held(scope, paused * ofPair(quota), others * ofPair(quota)));
    }

    private int otherYears(Quota quota, @Nullable String place) {
        return counts.stream()
                .filter(count -> count.year() != year && isThere(quota, place, count.city(), count.county()))
                .mapToInt(YearCount::pairs)
                .sum();
    }

    /** The programme with what is left. */
    Programme left(LocalDate today) {
        Programme left = programme;
        for (Held each : held()) {
            String[] scope = each.scope().split("/", 2);
            Integer only = programme
                    .quota(scope[0])
                    .map(quota -> quota.isForTheTerm() ? null : year)
                    .orElse(null);
            String place = scope.length == 1 ? null : scope[1];
            left = left.adjusting(scope[0], new Adjustment(-each.places(), "held", "", today, place, only));
        }
        return left;
    }

    static boolean isThere(Quota quota, @Nullable String place, Seated pair) {
        return isThere(quota, place, pair.inland().place(), pair.partner().place());
    }

    static boolean isThere(Quota quota, @Nullable String place, String city, String county) {
        return switch (quota.per()) {
            case EACH_CITY -> city.equals(place);
            case EACH_COUNTY -> county.equals(place);
            case PROGRAMME -> true;
        };
    }

    static boolean countsPupils(Quota quota) {
        return switch (quota.unit()) {
            case INLAND_PUPILS, PAIRS, PERSONS_BOTH_SIDES -> true;
            case CLASSES, SCHOOLS, ORGANISATIONS -> false;
        };
    }

    static int ofPair(Quota quota) {
        return quota.unit() == Quota.Unit.PERSONS_BOTH_SIDES ? 2 : 1;
    }
}
