package org.shoulashou.matching.solver.setting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.solver.Question;
import org.shoulashou.matching.solver.QuotaUse;
import org.shoulashou.matching.solver.model.Caps;
import org.shoulashou.matching.solver.streams.Cap;
import org.shoulashou.matching.solver.streams.Limits;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Quota;

/** The quotas that count pupils, in a year: which cap what, and how far each is filled. */
public final class QuotaCaps {

    private final Programme programme;
    private final int year;
    private final PlaceIndex places;
    private final UnitCaps ofUnits;

    QuotaCaps(Question question, PlaceIndex places) {
        this.programme = question.programme();
        this.year = question.year();
        this.places = places;
        this.ofUnits = new UnitCaps(unitCaps(), question.engaged());
    }

    /** What is left when the pinned pairs of each city and county are taken off. */
    Caps caps(int[] pinnedOfCity, int[] pinnedOfCounty, int pinned) {
        int[] city = new int[pinnedOfCity.length];
        int[] county = new int[pinnedOfCounty.length];
        Arrays.fill(city, Caps.NONE);
        Arrays.fill(county, Caps.NONE);
        int total = Caps.NONE;
        for (Quota quota : programme.quotas()) {
            if (quota.kind() != Quota.Kind.CAP || !countsPupils(quota)) continue;
            switch (quota.per()) {
                case EACH_CITY -> cap(city, places.cities(), quota);
                case EACH_COUNTY -> cap(county, places.counties(), quota);
                case PROGRAMME -> total = Math.min(total, pairs(quota, null));
            }
        }
        takeOff(city, pinnedOfCity);
        takeOff(county, pinnedOfCounty);
        return new Caps(city, county, Math.max(0, total - pinned));
    }

    public UnitCaps ofUnits() {
        return ofUnits;
    }

    private List<UnitCap> unitCaps() {
        List<UnitCap> caps = new ArrayList<>();
        for (Quota quota : programme.quotas()) {
            if (!UnitCap.isOne(quota)) continue;
            if (quota.per() == Quota.Per.PROGRAMME) caps.add(new UnitCap(quota, null, amount(quota, null)));
            else placesOf(quota).forEach(place -> caps.add(new UnitCap(quota, place, amount(quota, place))));
        }
        return caps;
    }

    /** Every cap by itself. */
    public Limits limits() {
        return new Limits(caps(), ofUnits.limits());
    }

    private List<Cap> caps() {
        List<Cap> caps = new ArrayList<>();
        for (Quota quota : programme.quotas()) {
            if (quota.kind() != Quota.Kind.CAP || !countsPupils(quota)) continue;
            if (quota.per() == Quota.Per.PROGRAMME) caps.add(new Cap(quota.per(), null, pairs(quota, null)));
            placesOf(quota).forEach(place -> caps.add(new Cap(quota.per(), place, pairs(quota, place))));
        }
        return caps;
    }

    private void cap(int[] caps, List<String> codes, Quota quota) {
        List<String> of = placesOf(quota);
        for (int place = 0; place < caps.length; place++) {
            String code = codes.get(place);
            if (of.contains(code)) caps[place] = Math.min(caps[place], pairs(quota, code));
        }
    }

    private static void takeOff(int[] caps, int[] pinned) {
        for (int place = 0; place < caps.length; place++) {
            caps[place] = caps[place] == Caps.NONE ? Caps.NONE : Math.max(0, caps[place] - pinned[place]);
        }
    }

    /** Where no link names a place, a quota for each is for each that has candidates. */
    private List<String> placesOf(Quota quota) {
        List<String> named = programme.placesOf(quota);
        if (!named.isEmpty() || !programme.rules().otherLinks()) return named;
        return switch (quota.per()) {
            case EACH_CITY -> places.cities();
            case EACH_COUNTY -> places.counties();
            case PROGRAMME -> named;
        };
    }

    private static boolean countsPupils(Quota quota) {
        return switch (quota.unit()) {
            case INLAND_PUPILS, PERSONS_BOTH_SIDES, PAIRS -> true;
            case CLASSES, SCHOOLS, ORGANISATIONS -> false;
        };
    }

    private int pairs(Quota quota, @Nullable String place) {
        return Math.max(0, amount(quota, place)) / ofPair(quota);
    }

    private int amount(Quota quota, @Nullable String place) {
        return quota.effective(place, quota.period() == Quota.Period.YEAR ? year : null);
    }

    private static int ofPair(Quota quota) {
        return quota.unit() == Quota.Unit.PERSONS_BOTH_SIDES ? 2 : 1;
    }

    /** @param ofCity   how many pairs each city has, pinned ones too
     *  @param ofCounty how many pairs each county has */
    public List<QuotaUse> uses(int[] ofCity, int[] ofCounty, int pairs) {
        List<QuotaUse> uses = new ArrayList<>();
        for (Quota quota : programme.quotas()) {
            if (!countsPupils(quota)) continue;
            switch (quota.per()) {
                case EACH_CITY -> addUses(uses, quota, places.cities(), ofCity);
                case EACH_COUNTY -> addUses(uses, quota, places.counties(), ofCounty);
                case PROGRAMME -> uses.add(new QuotaUse(quota.id(), amount(quota, null), pairs * ofPair(quota)));
            }
        }
        return uses;
    }

    private void addUses(List<QuotaUse> uses, Quota quota, List<String> codes, int[] pairs) {
        for (String place : placesOf(quota)) {
            int number = codes.indexOf(place);
            int used = number < 0 ? 0 : pairs[number] * ofPair(quota);
            uses.add(new QuotaUse(quota.id() + "/" + place, amount(quota, place), used));
        }
    }
}
