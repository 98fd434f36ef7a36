package org.shoulashou.matching.solver.units;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shoulashou.matching.solver.Couple;
import org.shoulashou.matching.solver.Side;
import org.shoulashou.platform.text.Text;
import org.shoulashou.programme.Link;
import org.shoulashou.programme.Programme;
import org.shoulashou.programme.Quota;

/** Gives every city and county its fair part, as caps that the engine keeps. */
public final class FairPlaces {

    private static final Text SHARE = new Text("均衡分配", "fair share");

    private static final String OWN = "fair-share-";

    private final Programme programme;
    private final OrganisationQuotas quotas;

    FairPlaces(Programme programme, OrganisationQuotas quotas) {
        this.programme = programme;
        this.quotas = quotas;
    }

    /** Whether a scope is one of ours, and nothing that a programme has published. */
    public static boolean isShare(String scope) {
        return scope.startsWith(OWN);
    }

    List<Quota> caps(List<Organisation> asked, List<Couple> pinned) {
        Set<String> taken = new HashSet<>();
        pinned.forEach(couple -> taken.addAll(List.of(couple.inland(), couple.partner())));
        Places cities = new Places(asked, Side.INLAND, taken);
        Places counties = new Places(asked, Side.PARTNER, taken);
        int[] ofCity = cities.loose();
        int[] ofCounty = counties.loose();
        for (int city = 0; city < ofCity.length; city++) {
            int most = quotas.mostOf(cities.code(city)) - cities.pinned(city);
            ofCity[city] = Math.max(0, Math.min(ofCity[city], most));
        }
        FairCaps.lower(linked(cities, counties), ofCity, ofCounty);
        List<Quota> caps = new ArrayList<>();
        cities.addCaps(caps, Quota.Per.EACH_CITY, ofCity);
        counties.addCaps(caps, Quota.Per.EACH_COUNTY, ofCounty);
        return caps;
    }

    private boolean[][] linked(Places cities, Places counties) {
        Set<String> links = new HashSet<>();
        for (Link link : programme.links()) links.add(link.city() + "\t" + link.county());
        boolean[][] linked = new boolean[cities.count()][counties.count()];
        for (int city = 0; city < linked.length; city++) {
            for (int county = 0; county < linked[city].length; county++) {
                linked[city][county] = programme.rules().otherLinks()
                        || links.contains(cities.code(city) + "\t" + counties.code(county));
            }
        }
        return linked;
    }

    /** The places of a side, with how many are loose and how many pinned in each. */
    private static final class Places {

        private final List<String> codes = new ArrayList<>();
        private final Map<String, Integer> loose = new HashMap<>();
        private final Map<String, Integer> pinned = new HashMap<>();

        Places(List<Organisation> asked, Side side, Set<String> taken) {
            for (Organisation each : asked) {
                if (each.side() != side) continue;
                if (!codes.contains(each.place())) codes.add(each.place());
                (taken.contains(each.id()) ? pinned : loose).merge(each.place(), 1, Integer::sum);
            }
        }

        int count() {
            return codes.size();
        }

        String code(int place) {
            return codes.get(place);
        }

        int[] loose() {
            return codes.stream().mapToInt(code -> loose.getOrDefault(code, 0)).toArray();
        }

        int pinned(int place) {
            return pinned.getOrDefault(code(place), 0);
        }

        void addCaps(List<Quota> caps, Quota.Per per, int[] most) {
            for (int place = 0; place < most.length; place++) {
                int amount = most[place] + pinned(place);
                caps.add(new Quota(
                        OWN + code(place),
                        SHARE,
                        amount,
                        Quota.Unit.PAIRS,
                        per,
                        List.of(code(place)),
                        Quota.Period.YEAR,
                        Quota.Kind.CAP,
                        SHARE,
                        List.of()));
            }
        }
    }
}
