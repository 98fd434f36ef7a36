package org.shoulashou.matching.solver.invented;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.matching.solver.units.Organisation;
import org.shoulashou.matching.solver.units.OrganisationQuotas;
import org.shoulashou.programme.Programme;

/** Invents organisations of a programme: half of them in its cities, half in its counties, of each kind that is wanted. */
public final class InventedOrganisations {

    private static final List<String> INLAND = List.of("office", "enterprise", "university", "association");

    private final Area area;
    private final List<String> counties;
    private final List<String> cities;
    private final SplittableRandom random;
    private final List<Organisation> all = new ArrayList<>();

    private InventedOrganisations(Area area, long seed) {
        this.area = area;
        this.counties = List.copyOf(area.townships().keySet());
        this.cities = List.copyOf(area.reach().keySet());
        this.random = new SplittableRandom(seed);
    }

    public static List<Organisation> of(Programme programme, Area area, int year, int count, long seed) {
        InventedOrganisations invented = new InventedOrganisations(area, seed);
        OrganisationQuotas quotas = new OrganisationQuotas(programme, year);
        invented.addPartners(quotas, count - count / 2);
        for (int number = 0; number < count / 2; number++) {
            String city = invented.cities.get(number % invented.cities.size());
            invented.add(Side.INLAND, city, null, invented.any(INLAND));
        }
        return invented.all;
    }

    private void addPartners(OrganisationQuotas quotas, int count) {
        List<String> kinds = List.copyOf(quotas.kinds());
        int wanted = Math.max(1, kinds.stream().mapToInt(quotas::wanted).sum());
        int left = count;
        for (String kind : kinds) {
            boolean last = kind.equals(kinds.get(kinds.size() - 1));
            int some = last ? left : Math.min(left, (int) Math.round((double) count * quotas.wanted(kind) / wanted));
            partners(kind, some);
            left -= some;
        }
        if (kinds.isEmpty()) partners(null, count);
    }

    private void partners(@Nullable String kind, int count) {
        for (int number = 0; number < count; number++) {
            String county = counties.get(number % counties.size());
            List<String> townships = area.townshipsOf(county);
            add(Side.PARTNER, county, townships.isEmpty() ? null : any(townships), kind);
        }
    }

    private void add(Side side, String place, @Nullable String township, @Nullable String kind) {
        String id = (side == Side.INLAND ? "I" : "P") + (all.size() + 1);
        all.add(new Organisation(id, side, place, township, kind));
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
